import { useTranslations } from "next-intl";
import { formatQuantity } from "@/domain/volume";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { PlanPage } from "@/server/plans/get-plan";
import { useAmount } from "../../words";

/** The budget foreseen: hours, unit cost, amounts, total. Never a zero in place of a cost nobody knows. */
export function Budget({ content }: { content: PlanPage["content"] }) {
  const t = useTranslations("plan");
  const amount = useAmount();
  return (
    <section>
      <h2 className="mb-2 text-lg">{t("print.budget")}</h2>

      <table>
        <thead>
          <tr>
            <th scope="col">{t("print.service")}</th>
            <th scope="col" className="number">
              {t("print.hours")}
            </th>
            <th scope="col" className="number">
              {t("print.unitCost")}
            </th>
            <th scope="col" className="number">
              {t("print.amounts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" className="font-normal">
                {line.code} {line.name}
              </th>
              <td className="number">
                {line.unit === "HOUR" ? formatQuantity(line) : t("page.pieces", { count: line.quantity })}
              </td>
              <td className="number">
                {line.unitCostCents === null
                  ? t("unknown.cost")
                  : t(`unitCost.${line.unit}`, { cost: formatCents(line.unitCostCents) })}
              </td>
              <td className="number">{amount({ cents: line.amountCents })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("print.total")}</th>
            <td className="number font-semibold">{formatMinutes(content.totalMinutes)}</td>
            <td />
            <td className="number font-semibold">
              {amount({ cents: content.totalCents, undefinedCosts: content.undefinedCosts })}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
