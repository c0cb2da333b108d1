import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { HoursAmount } from "@/components/data/hours-amount";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { doneOf, type ReportLine, type ReportOutcome, totalsOf } from "@/domain/closure";
import { formatDay } from "@/lib/dates";

type Props = { figures: { lines: ReportLine[]; outcomes: ReportOutcome[] }; copied: boolean };

const tones = { all: "success", some: "warning", none: "neutral" } as const;

/** What was done and what was not, service by service, and the outcomes. */
export async function ReportFigures({ figures: { lines, outcomes }, copied }: Props) {
  const t = await getTranslations("closure");
  const common = await getTranslations("common");
  const session = await getTranslations("session");
  const outcome = await getTranslations("outcome");
  const total = totalsOf(lines);
  const hours = await getTranslations("hours");
  const told = (["planned", "delivered", "recognised"] as const).filter(
    (measure) => measure !== "recognised" || lines.every(({ recognisedMinutes }) => recognisedMinutes !== undefined),
  );
  const piecesOf = ({ quantity, proved }: ReportLine, measure: (typeof told)[number]) =>
    measure === "planned" ? quantity : proved;
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
            ...told.map((measure) => ({
              key: measure,
              header: hours(`measure.${measure}`),
              numeric: true,
              cell: (line: ReportLine) => (
                <HoursAmount
                  pieces={line.byHours ? null : session("progress.pieces", { count: piecesOf(line, measure) })}
                  minutes={line[`${measure}Minutes`] ?? 0}
                  cents={line[`${measure}Cents`] ?? null}
                />
              ),
            })),
          ]}
          footer={{
            service: common("total"),
            ...Object.fromEntries(
              told.map((measure) => [
                measure,
                <HoursAmount key={measure} minutes={total[`${measure}Minutes`]} cents={total[`${measure}Cents`]} />,
              ]),
            ),
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
