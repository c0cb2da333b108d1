import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import type { DerogationTab } from "@/domain/derogation-list";
import { dayOf, formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { ListedDerogation } from "@/server/derogations/list-derogations";
import { StandingTag } from "./words";

type Props = { rows: ListedDerogation[]; tab: DerogationTab };

/** The requests of a tab, each leading to its page. */
export function DerogationTable({ rows, tab }: Props) {
  const t = useTranslations("derogation");
  const columns: (Column<ListedDerogation> | false)[] = [
    {
      key: "plan",
      header: t("list.plan"),
      rowHeader: true,
      cell: ({ id, name, planCode, household, provider }) => (
        <>
          <Link href={`/derogations/${id}`}>{name ?? planCode}</Link>
          <span className="block font-normal text-muted text-sm">{`${name ? planCode : household} · ${provider}`}</span>
        </>
      ),
    },
    { key: "ceiling", header: t("list.ceiling"), cell: ({ ceiling }) => t(`ceiling.${ceiling}`) },
    {
      key: "requested",
      header: t("list.requested"),
      numeric: true,
      cell: ({ requestedCents }) => formatCents(requestedCents),
    },
    tab === "granted" && {
      key: "granted",
      header: t("list.granted"),
      numeric: true,
      cell: ({ grantedCents }) => formatCents(grantedCents),
    },
    tab === "granted" && {
      key: "expiresOn",
      header: t("list.expiresOn"),
      cell: ({ expiresOn }) => formatDay(expiresOn),
    },
    { key: "requestedAt", header: t("list.requestedAt"), cell: ({ requestedAt }) => formatDay(dayOf(requestedAt)) },
    { key: "standing", header: t("list.standing"), cell: ({ standing }) => <StandingTag standing={standing} /> },
  ];
  return (
    <DataTable
      caption={t("list.caption", { tab: t(`list.tab.${tab}`) })}
      hiddenCaption
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
