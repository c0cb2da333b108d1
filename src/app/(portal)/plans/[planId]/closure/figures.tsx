import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { doneOf, type ReportLine, type ReportOutcome, totalsOf } from "@/domain/closure";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";

type Props = { figures: { lines: ReportLine[]; outcomes: ReportOutcome[] }; copied: boolean };

const tones = { all: "success", some: "warning", none: "neutral" } as const;

/** What was done and what was not, service by service, and the outcomes. */
export async function ReportFigures({ figures: { lines, outcomes }, copied }: Props) {
  const t = await getTranslations("closure");
  const common = await getTranslations("common");
  const session = await getTranslations("session");
  const outcome = await getTranslations("outcome");
  const total = totalsOf(lines);
  const cents = (value: number | null) => (value === null ? common("unknownCost") : formatCents(value));
  return (
    <>
      <Card title={t("services")} flush>
        <p className="px-4 pt-3 text-muted text-sm md:px-5">{t(copied ? "servicesCopied" : "servicesNow")}</p>
        <DataTable
          caption={t("services")}
          hiddenCaption
          rows={lines}
          rowKey={({ key }) => key}
          empty={<EmptyState title={t("noServices")} />}
          columns={[
            { key: "service", header: t("service"), rowHeader: true, cell: ({ name }) => name },
            {
              key: "done",
              header: t("done"),
              cell: (line) => <StatusTag tone={tones[doneOf(line)]}>{t(`doneOf.${doneOf(line)}`)}</StatusTag>,
            },
            {
              key: "planned",
              header: t("planned"),
              numeric: true,
              cell: ({ byHours, plannedMinutes, quantity }) =>
                byHours ? formatMinutes(plannedMinutes) : session("progress.pieces", { count: quantity }),
            },
            {
              key: "delivered",
              header: t("delivered"),
              numeric: true,
              cell: ({ byHours, deliveredMinutes, proved }) =>
                byHours ? formatMinutes(deliveredMinutes) : session("progress.pieces", { count: proved }),
            },
            {
              key: "plannedCents",
              header: t("plannedCents"),
              numeric: true,
              cell: ({ plannedCents }) => cents(plannedCents),
            },
            {
              key: "deliveredCents",
              header: t("deliveredCents"),
              numeric: true,
              cell: ({ deliveredCents }) => cents(deliveredCents),
            },
          ]}
          footer={{
            service: common("total"),
            planned: formatMinutes(total.plannedMinutes),
            delivered: formatMinutes(total.deliveredMinutes),
            plannedCents: formatCents(total.plannedCents),
            deliveredCents: formatCents(total.deliveredCents),
          }}
        />
      </Card>
      <Card title={t("outcomes")}>
        {outcomes.length === 0 ? (
          <p className="text-muted">{t("noOutcomes")}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {outcomes.map(({ id, kind, employer, startsOn, proved, standing }) => (
              <li key={id}>
                <span className="font-semibold">{outcome(`kinds.${kind}`)}</span>
                {` · ${[
                  employer,
                  formatDay(startsOn),
                  standing ? outcome(`standing.${standing}`) : t(proved ? "proved" : "notProved"),
                ]
                  .filter(Boolean)
                  .join(" · ")}`}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
