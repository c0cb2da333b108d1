import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { dossierMonths } from "@/domain/internship";
import { today } from "@/lib/clock";
import { formatMonth } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { InternshipPage } from "@/server/internships/get-internship";

/** The individual dossier, month by month; a month that has come and is not written says so. */
export function DossierCard({ internship }: { internship: InternshipPage }) {
  const t = useTranslations("internship.dossier");
  const common = useTranslations("common");
  const locale = useLocale();
  const { id, planId, dossier, startsOn, endsOn, endedOn, status, writes } = internship;
  const writable = writes && (status === "ACTIVE" || status === "ENDED_EARLY");
  const rows = dossierMonths({ startsOn, endsOn: endedOn ?? endsOn }).map((month) => ({
    month,
    entry: dossier.find((one) => one.month === month),
  }));
  return (
    <Card title={t("title")} id="dossier" flush>
      <DataTable
        caption={t("caption")}
        hiddenCaption
        rows={rows}
        rowKey={({ month }) => month}
        columns={[
          {
            key: "month",
            header: t("month"),
            rowHeader: true,
            cell: ({ month }) => <span className="whitespace-nowrap">{formatMonth(locale, month)}</span>,
          },
          {
            key: "hours",
            header: t("hours"),
            numeric: true,
            cell: ({ entry }) => entry && <span className="whitespace-nowrap">{formatMinutes(entry.minutes)}</span>,
          },
          {
            key: "what",
            header: t("what"),
            cell: ({ month, entry }) =>
              entry ? (
                <>
                  <span className="whitespace-pre-line">{entry.activities}</span>
                  {entry.skills && <span className="mt-1 block text-muted text-sm">{entry.skills}</span>}
                  {entry.attachment && (
                    <a href={`/plans/${planId}/attachments/${entry.attachment.id}`} download className="link text-sm">
                      {entry.attachment.title ?? entry.attachment.fileName}
                    </a>
                  )}
                </>
              ) : (
                <StatusTag tone={month.slice(0, 7) < today().slice(0, 7) ? "warning" : "quiet"}>
                  {t(month > today() ? "toCome" : "missing")}
                </StatusTag>
              ),
          },
          {
            key: "deed",
            header: common("actions"),
            hiddenHeader: true,
            cell: ({ month, entry }) =>
              writable &&
              month <= today() && (
                <Link
                  href={`/internships/${id}/dossier/${month}`}
                  className="link whitespace-nowrap"
                  aria-label={`${t(entry ? "correct" : "write")}: ${formatMonth(locale, month)}`}
                >
                  {t(entry ? "correct" : "write")}
                </Link>
              ),
          },
        ]}
        footer={{
          month: common("total"),
          hours: (
            <span className="whitespace-nowrap">
              {formatMinutes(dossier.reduce((sum, { minutes }) => sum + minutes, 0))}
            </span>
          ),
        }}
      />
    </Card>
  );
}
