import { useTranslations } from "next-intl";
import type { ContentLine } from "@/domain/plan-content";
import { deviation, formatQuantity, totalsOf } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { useAmount } from "../../words";

type Props = { section: "LAVORO" | "FORMAZIONE"; lines: ContentLine[] };

/** One section of the activities foreseen, in the columns of the regional form, with the reasons of unusual volumes below. */
export function Activities({ section, lines }: Props) {
  const t = useTranslations("plan");
  const amount = useAmount();
  const rows = lines.filter((line) => line.section === section);
  const totals = totalsOf(rows);
  const unusual = rows.filter((line) => deviation(line.quantity, line));
  return (
    <div>
      <h3 className="mb-1 text-base">{t(`sectionLetter.${section}`)}</h3>
      {rows.length === 0 ? (
        <p className="text-soft">{t("page.noLines")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t("print.type")}</th>
              <th scope="col">{t("print.period")}</th>
              <th scope="col">{t("print.deliverer")}</th>
              <th scope="col">{t("print.thirdParties")}</th>
              <th scope="col" className="number">
                {t("print.hours")}
              </th>
              <th scope="col" className="number">
                {t("print.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <tr key={line.key}>
                <th scope="row" className="font-semibold">
                  {line.code} {line.name}
                </th>
                <td>
                  {formatDay(line.startsOn)} – {formatDay(line.endsOn)}
                </td>
                <td>{line.deliverer}</td>
                <td>{line.thirdParties ?? "—"}</td>
                <td className="number">
                  {line.unit === "HOUR" ? formatQuantity(line) : t("page.pieces", { count: line.quantity })}
                </td>
                <td className="number">{amount({ cents: line.amountCents })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t("facts.total")}
              </th>
              <td className="number font-semibold">{formatMinutes(totals.minutes)}</td>
              <td className="number font-semibold">{amount({ cents: totals.cents })}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {unusual.length > 0 && (
        <div className="mt-2">
          <h4 className="font-semibold">{t("print.deviations")}</h4>
          <ul className="list-disc pl-5">
            {unusual.map((line) => (
              <li key={line.key}>
                {line.name}: {line.deviationReason ?? t("page.noReason")}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
