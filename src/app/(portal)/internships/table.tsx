import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { ListedInternship } from "@/server/internships/list-internships";
import { InternshipStatusTag, nameOf } from "./words";

/** The internships of a tab, each leading to its page. */
export function InternshipTable({ rows }: { rows: ListedInternship[] }) {
  const t = useTranslations("internship");
  return (
    <DataTable
      caption={t("list.caption")}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "person",
          header: t("person"),
          rowHeader: true,
          cell: ({ id, code, person }) => (
            <>
              <Link href={`/internships/${id}`}>{nameOf(person)}</Link>
              <span className="block font-normal text-muted text-sm">{code}</span>
            </>
          ),
        },
        { key: "host", header: t("host"), cell: ({ agreement }) => agreement.host.name },
        { key: "status", header: t("statusHeader"), cell: ({ status }) => <InternshipStatusTag status={status} /> },
        {
          key: "period",
          header: t("period"),
          cell: ({ startsOn, endsOn, endedOn }) => (
            <>
              <span className="whitespace-nowrap">{formatDay(startsOn)}</span> –{" "}
              <span className="whitespace-nowrap">{formatDay(endedOn ?? endsOn)}</span>
            </>
          ),
        },
        {
          key: "week",
          header: t("weekly"),
          numeric: true,
          cell: ({ weeklyMinutes }) => <span className="whitespace-nowrap">{formatMinutes(weeklyMinutes)}</span>,
        },
        { key: "tutor", header: t("promoterTutor"), cell: ({ promoterTutor }) => promoterTutor.name },
      ]}
    />
  );
}
