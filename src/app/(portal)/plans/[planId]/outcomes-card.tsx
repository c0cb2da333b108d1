import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { endableKinds, recognisedContractDays } from "@/domain/outcome";
import { formatDay } from "@/lib/dates";
import type { Delivery } from "@/server/outcomes/get-delivery";

type Row = Delivery["outcomes"][number];
type Props = { planId: string; delivery: Delivery; mayRecord: boolean };

/** What the plan led to: each outcome with its days, whether it is recognised or why not, what can still be written about it. */
export async function OutcomesCard({ planId, delivery, mayRecord }: Props) {
  const t = await getTranslations("outcome");
  if (delivery.lines.length === 0) return null;
  const here = `/plans/${planId}/outcomes`;
  const lineNames = new Map(delivery.lines.map(({ key, serviceName }) => [key, serviceName]));
  return (
    <Card
      title={t("title")}
      id="outcomes"
      flush={delivery.outcomes.length > 0}
      actions={
        mayRecord && (
          <>
            <ButtonLink small tone="secondary" href={`${here}/new`}>
              {t("newTitle")}
            </ButtonLink>
            <ButtonLink small tone="quiet" href={`/internships/new?plan=${planId}`}>
              {t("newInternship")}
            </ButtonLink>
          </>
        )
      }
    >
      <DataTable
        caption={t("caption")}
        hiddenCaption
        rows={delivery.outcomes}
        rowKey={(row) => row.id}
        empty={<p className="text-soft">{t("none")}</p>}
        columns={[
          {
            key: "kind",
            header: t("kind"),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.internshipId ? (
                  <Link href={`/internships/${row.internshipId}`}>{t(`kinds.${row.kind}`)}</Link>
                ) : (
                  t(`kinds.${row.kind}`)
                )}
                {row.contractType && `: ${t(`contractTypes.${row.contractType}`)}`}
                {row.lineKey && lineNames.has(row.lineKey) && (
                  <span className="block font-normal text-muted text-sm">
                    {t("proves", { service: lineNames.get(row.lineKey) ?? "" })}
                  </span>
                )}
              </>
            ),
          },
          { key: "employer", header: t("employer"), cell: (row) => row.employer },
          { key: "from", header: t("startsOn"), cell: (row) => formatDay(row.startsOn) },
          { key: "to", header: t("endsOn"), cell: (row) => <LastDay row={row} /> },
          { key: "standing", header: t("standingHeader"), cell: (row) => <Standing row={row} /> },
          ...(mayRecord
            ? [
                {
                  key: "actions",
                  header: t("actions"),
                  hiddenHeader: true,
                  cell: (row: Row) => <Deeds row={row} here={here} />,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

async function LastDay({ row: { endsOn, endedOn, endReason, endNote } }: { row: Row }) {
  const t = await getTranslations("outcome");
  if (!endedOn || !endReason) return endsOn && formatDay(endsOn);
  return (
    <>
      <span className="whitespace-nowrap">{formatDay(endedOn)}</span>
      <span className="block text-muted text-sm">{t(`endReasons.${endReason}`)}</span>
      {endNote && <span className="block text-muted text-sm">{endNote}</span>}
    </>
  );
}

async function Standing({ row: { standing, evidence, provedOn } }: { row: Row }) {
  const t = await getTranslations("outcome");
  const tone = standing === "recognised" ? "success" : "warning";
  return (
    <div className="flex flex-col items-start gap-1">
      <StatusTag tone={tone}>{t(standing === "recognised" ? "recognised" : "notRecognised")}</StatusTag>
      <span className="text-muted text-sm">
        {standing === "recognised"
          ? t("proved", { on: formatDay(provedOn) })
          : t(`why.${standing}`, { days: recognisedContractDays })}
      </span>
      {evidence && <span className="text-muted text-sm">{evidence}</span>}
    </div>
  );
}

async function Deeds({ row: { id, kind, provedOn, endedOn, internshipId }, here }: { row: Row; here: string }) {
  const t = await getTranslations("outcome");
  const ends = !endedOn && endableKinds.some((one) => one === kind);
  return (
    <div className="flex flex-col items-start gap-1">
      {!provedOn && !internshipId && (
        <Link href={`${here}/${id}/prove`} className="link whitespace-nowrap">
          {t("prove.link")}
        </Link>
      )}
      {ends && (
        <Link href={`${here}/${id}/end`} className="link whitespace-nowrap">
          {t("end.link")}
        </Link>
      )}
    </div>
  );
}
