import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { HoursPart } from "@/server/person-links/hours-part";

type Row = HoursPart["rows"][number];

/** The hours recorded, newest first, each with whether the person confirmed it as it stands. */
export async function HoursTable({ rows }: { rows: Row[] }) {
  const t = await getTranslations("personLink.hours");
  const session = await getTranslations("session");
  return (
    <Card title={t("recorded")} flush>
      <DataTable
        caption={t("recorded")}
        hiddenCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("none")} />}
        columns={[
          {
            key: "when",
            header: session("when"),
            rowHeader: true,
            cell: (row) => (
              <Link href={`/agenda/${row.sessionId}#register`} className="link whitespace-nowrap">
                {formatMoment(row.startsAt)}
              </Link>
            ),
          },
          { key: "service", header: session("service"), cell: (row) => row.session.serviceName },
          { key: "minutes", header: session("hours"), numeric: true, cell: (row) => formatMinutes(row.minutes) },
          { key: "confirmation", header: t("confirmation"), cell: (row) => <Confirmed row={row} /> },
        ]}
      />
    </Card>
  );
}

async function Confirmed({ row: { version, confirmations } }: { row: Row }) {
  const t = await getTranslations("personLink.hours");
  const now = confirmations.find(({ attendanceVersion }) => attendanceVersion === version);
  if (!now) return <StatusTag tone="quiet">{t("missing")}</StatusTag>;
  const { method, confirmedAt: at } = now;
  return <span className="text-sm">{t("done", { method, at: formatMoment(at) })}</span>;
}
