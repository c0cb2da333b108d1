import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { getMonth } from "@/server/register/months";

type Props = { rows: NonNullable<Awaited<ReturnType<typeof getMonth>>>["unrecorded"]; count: number };

/** The attendances of a month that nobody has written down yet, each a link to its appointment. */
export async function Unrecorded({ rows, count }: Props) {
  const t = await getTranslations("register.months");
  const session = await getTranslations("session");
  return (
    <Card title={t("unrecordedTitle")} id="unrecorded" flush={rows.length > 0}>
      <DataTable
        caption={t("unrecordedTitle")}
        hiddenCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p className="text-soft">{t("nothingUnrecorded")}</p>}
        columns={[
          {
            key: "when",
            header: session("when"),
            rowHeader: true,
            cell: (row) => <Link href={`/agenda/${row.sessionId}#register`}>{formatMoment(row.startsAt)}</Link>,
          },
          {
            key: "person",
            header: session("people"),
            cell: ({ person }) => `${person.lastName} ${person.firstName}`,
          },
          { key: "service", header: session("service"), cell: (row) => row.session.serviceName },
          { key: "operator", header: session("operator"), cell: (row) => row.session.operator.name },
        ]}
      />
      {count > rows.length && <p className="px-4 py-3 text-soft md:px-5">{t("more", { shown: rows.length, count })}</p>}
    </Card>
  );
}
