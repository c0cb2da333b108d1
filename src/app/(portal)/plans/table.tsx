import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { type PlanListQuery, type PlanSort, planSorts } from "@/domain/plan-list";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { withParams } from "@/lib/query";
import type { ListedPlan } from "@/server/plans/list-plans";
import { type Picking, usePickColumn } from "../bulk/pick";
import { ClockTag } from "../clocks/clock-tag";
import { NewsBadge } from "../news/badge";
import { askedOf } from "./list-address";
import { PlanStatusTag, useAmount } from "./words";

type Props = { rows: ListedPlan[]; query: PlanListQuery; named: boolean; picking: Picking };

/** The plans of a tab, each leading to its page. */
export function PlanTable({ rows, query, named, picking }: Props) {
  const t = useTranslations("plan");
  const amount = useAmount();
  const columns: (Column<ListedPlan> | false)[] = [
    ...usePickColumn<ListedPlan>(picking),
    {
      key: "code",
      header: named ? t("list.name") : t("list.code"),
      rowHeader: true,
      sort: named ? undefined : sortBy(query, "code"),
      cell: ({ id, code, name, household, news }) => (
        <>
          <Link href={`/plans/${id}`}>{name ?? code}</Link> <NewsBadge count={news} />
          <span className="block font-normal text-muted text-sm">{name ? code : household}</span>
        </>
      ),
    },
    {
      key: "status",
      header: t("list.status"),
      cell: ({ status, openRequests, clock }) => (
        <div className="flex flex-col items-start gap-1">
          <PlanStatusTag status={status} />
          {openRequests > 0 && (
            <StatusTag tone="warning" icon="comment">
              {t("list.openRequests", { count: openRequests })}
            </StatusTag>
          )}
          {clock && <ClockTag of={clock} />}
        </div>
      ),
    },
    { key: "band", header: t("list.band"), cell: ({ aidBand }) => t(`band.${aidBand}`) },
    { key: "operator", header: t("list.operator"), cell: ({ operator }) => operator.name },
    {
      key: "period",
      header: t("list.period"),
      sort: sortBy(query, "start"),
      cell: ({ startsOn, endsOn }) => (
        <>
          <span className="whitespace-nowrap">{formatDay(startsOn)}</span> –{" "}
          <span className="whitespace-nowrap">{formatDay(endsOn)}</span>
        </>
      ),
    },
    {
      key: "hours",
      header: t("list.hours"),
      numeric: true,
      cell: ({ totalMinutes }) => <span className="whitespace-nowrap">{formatMinutes(totalMinutes)}</span>,
    },
    {
      key: "amount",
      header: t("list.amount"),
      numeric: true,
      cell: ({ totalCents, undefinedCosts }) => amount({ cents: totalCents, undefinedCosts }),
    },
    {
      key: "updated",
      header: t("list.updated"),
      sort: sortBy(query, "updated"),
      cell: ({ updatedAt }) => formatDay(updatedAt),
    },
  ];
  return (
    <DataTable
      caption={t("list.caption")}
      hiddenCaption
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

/** Where a heading leads to sort by it, the other way round when it already does. */
function sortBy(query: PlanListQuery, sort: PlanSort) {
  const current = query.sort === sort;
  const turned = current && query.direction === "default";
  const natural = planSorts[sort] === "asc";
  const ascending = current && natural === (query.direction === "default");
  return {
    href: withParams("/plans", { ...askedOf({ ...query, sort, direction: turned ? "reverse" : "default" }) }),
    direction: current ? (ascending ? ("ascending" as const) : ("descending" as const)) : undefined,
  };
}
