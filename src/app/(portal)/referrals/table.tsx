import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import type { ReferralTab } from "@/domain/referral-list";
import { formatDay, formatMoment } from "@/lib/dates";
import type { ReferralRow } from "@/server/referrals/list-referrals";
import { type Picking, usePickColumn } from "../bulk/pick";
import { ClockTag } from "../clocks/clock-tag";
import { NewsBadge } from "../news/badge";
import { ReferralStatusTag, UrgencyTag } from "./words";

type Props = {
  rows: ReferralRow[];
  tab: ReferralTab;
  withNames: boolean;
  /** Whose list it is: of who refers, or of who is referred to. */
  side: "from" | "to";
  picking: Picking;
};

/** The rows of a tab, each leading to its referral. */
export function ReferralTable({ rows, tab, withNames, side, picking }: Props) {
  const t = useTranslations("referral");
  const clock = tab !== "closed" && tab !== "drafts";
  const columns: (Column<ReferralRow> | false)[] = [
    ...usePickColumn<ReferralRow>(picking),
    {
      key: "person",
      header: withNames ? t("columns.person") : t("columns.code"),
      rowHeader: true,
      cell: ({ id, code, personName, news }) => (
        <>
          <Link href={`/referrals/${id}`}>{personName ?? code}</Link> <NewsBadge count={news} />
          {personName && <span className="block font-normal text-muted text-sm">{code}</span>}
        </>
      ),
    },
    { key: "status", header: t("columns.status"), cell: ({ status }) => <ReferralStatusTag status={status} /> },
    clock && {
      key: "due",
      header: t("columns.due"),
      cell: ({ clock: open }) => open && <ClockTag of={open} />,
    },
    tab === "accepted" && {
      key: "firstAppointment",
      header: t("columns.firstAppointment"),
      cell: ({ firstAppointmentAt }) => formatMoment(firstAppointmentAt),
    },
    { key: "urgency", header: t("columns.urgency"), cell: ({ urgency }) => <UrgencyTag urgency={urgency} /> },
    {
      key: "needs",
      header: t("columns.needs"),
      cell: ({ needs }) => <span className="text-soft text-sm">{needs.map((one) => t(`need.${one}`)).join(", ")}</span>,
    },
    { key: "created", header: t("columns.created"), cell: ({ createdAt }) => formatDay(createdAt) },
    withNames && side === "from" && tab !== "drafts"
      ? { key: "author", header: t("columns.author"), cell: ({ authorName }) => authorName }
      : { key: "from", header: t("columns.from"), cell: (row) => row.fromOrganisation.name },
    withNames && tab !== "mine" && tab !== "toAssign" && tab !== "drafts"
      ? { key: "assignee", header: t("columns.assignee"), cell: ({ assigneeName }) => assigneeName }
      : !withNames && { key: "to", header: t("columns.to"), cell: (row) => row.toOrganisation.name },
  ];
  return (
    <DataTable
      caption={t("tableCaption", { tab: t(`tabs.${tab}`) })}
      hiddenCaption
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
