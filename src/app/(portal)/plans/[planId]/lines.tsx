import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { type Column, DataTable } from "@/components/data/data-table";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { type ContentLine, isDemonstration } from "@/domain/plan-content";
import { sections } from "@/domain/plan-forms";
import { deviation, formatQuantity, totalsOf } from "@/domain/volume";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { PlanPage } from "@/server/plans/get-plan";
import { useAmount } from "../words";

type Props = { page: PlanPage /** Whether each line leads to its conversation. */; talks: boolean };

/** The activities foreseen, in the two sections and the columns of the regional form. */
export function PlanLines({ page, talks }: Props) {
  const t = useTranslations("plan");
  const amount = useAmount();
  const { lines } = page.content;
  const columns = useColumns(page, talks);
  return (
    <>
      {sections.map((section) => {
        const rows = lines.filter((line) => line.section === section);
        const totals = totalsOf(rows);
        return (
          <Card
            key={section}
            title={t(`sectionLetter.${section}`)}
            flush
            aside={isDemonstration(rows) ? <DemonstrationMark /> : undefined}
          >
            <DataTable
              caption={t(`sectionLetter.${section}`)}
              hiddenCaption
              rows={rows}
              rowKey={({ key }) => key}
              empty={<p className="px-5 py-4 text-soft">{t("page.noLines")}</p>}
              columns={columns}
              footer={{
                service: t("facts.total"),
                hours: formatMinutes(totals.minutes),
                amount: amount({ cents: totals.cents, undefinedCosts: totals.undefinedCosts }),
              }}
            />
          </Card>
        );
      })}
    </>
  );
}

function useColumns({ plan, comments }: PlanPage, talks: boolean): Column<ContentLine>[] {
  const t = useTranslations("plan");
  const amount = useAmount();
  const about = (key: string) => comments.filter(({ lineKey }) => lineKey === key);
  return [
    {
      key: "service",
      header: t("page.service"),
      rowHeader: true,
      cell: (line) => {
        const said = about(line.key);
        const open = said.filter(({ kind, resolvedAt }) => kind === "CHANGE_REQUEST" && !resolvedAt).length;
        const outside = deviation(line.quantity, line);
        return (
          <div id={`line-${line.key}`} className="scroll-mt-4">
            <span className="mr-1 font-normal text-muted text-sm">{line.code}</span> {line.name}
            {outside && (
              <p className="max-w-prose font-normal text-sm text-soft">
                {t("page.deviation", { reason: line.deviationReason ?? t("page.noReason") })}
              </p>
            )}
            {talks && (
              <p className="mt-1 flex flex-wrap items-center gap-2 font-normal text-sm print:hidden">
                <Link href={said.length > 0 ? `#thread-${line.key}` : `/plans/${plan.id}?line=${line.key}#write`}>
                  {said.length > 0 ? t("comments.count", { count: said.length }) : t("comments.write")}
                  <span className="sr-only">: {line.name}</span>
                </Link>
                {open > 0 && <StatusTag tone="warning">{t("comments.open", { count: open })}</StatusTag>}
              </p>
            )}
          </div>
        );
      },
    },
    {
      key: "period",
      header: t("page.period"),
      cell: ({ startsOn, endsOn }) =>
        startsOn === plan.startsOn && endsOn === plan.endsOn ? (
          <span className="text-soft">{t("page.wholePlan")}</span>
        ) : (
          `${formatDay(startsOn)} – ${formatDay(endsOn)}`
        ),
    },
    { key: "deliverer", header: t("page.deliverer"), cell: ({ deliverer }) => deliverer },
    { key: "parties", header: t("page.thirdParties"), cell: ({ thirdParties }) => thirdParties },
    {
      key: "hours",
      header: t("page.hours"),
      numeric: true,
      cell: (line) => (
        <span className="whitespace-nowrap">
          {line.unit === "HOUR" ? formatQuantity(line) : t("page.pieces", { count: line.quantity })}
        </span>
      ),
    },
    {
      key: "amount",
      header: t("page.amount"),
      numeric: true,
      cell: ({ amountCents }) => <span className="lg:whitespace-nowrap">{amount({ cents: amountCents })}</span>,
    },
  ];
}
