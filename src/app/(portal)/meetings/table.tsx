import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import type { ListedMeeting } from "@/server/meetings/list-meetings";
import { useMeetingTime } from "./words";

type Props = { rows: ListedMeeting[]; caption: string };

/** Team meetings one a row: when, about whom, where, who comes, what of it is still to be done. */
export function MeetingTable({ rows, caption }: Props) {
  const t = useTranslations("meeting.list");
  const when = useMeetingTime();
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "day",
          header: t("day"),
          rowHeader: true,
          cell: (row) => <Link href={`/meetings/${row.id}`}>{when(row)}</Link>,
        },
        {
          key: "household",
          header: t("household"),
          cell: ({ household }) => (
            <Link href={`/households/${household.id}`}>
              {household.displayName ? `${household.displayName} (${household.code})` : household.code}
            </Link>
          ),
        },
        { key: "place", header: t("place"), cell: ({ place }) => place },
        {
          key: "people",
          header: t("people"),
          cell: ({ participants }) => participants.map(({ user, guestName }) => user?.name ?? guestName).join(", "),
        },
        { key: "open", header: t("open"), numeric: true, cell: ({ _count }) => _count.tasks || "" },
      ]}
    />
  );
}
