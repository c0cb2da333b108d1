import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { type HouseholdQuery, type HouseholdSort, householdSorts } from "@/domain/household-list";
import { dayOf, formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { ListedHousehold } from "@/server/households/list-households";
import { type Picking, usePickColumn } from "../bulk/pick";
import { NewsBadge } from "../news/badge";
import { addressWith } from "./list-address";
import { EvictionTag, RepaymentTag, TrendWord } from "./words";

type Props = { rows: ListedHousehold[]; query: HouseholdQuery; named: boolean; caption: string; picking: Picking };

/** The households of one page of the list. */
export function HouseholdTable({ rows, query, named, caption, picking }: Props) {
  const t = useTranslations("household");
  const arrears = useTranslations("arrears");
  const pick = usePickColumn<ListedHousehold>(picking);
  const sort = (by: HouseholdSort): Column<ListedHousehold>["sort"] =>
    named
      ? {
          href: addressWith(query, { sort: by, after: "", before: "" }),
          direction: query.sort !== by ? undefined : householdSorts[by] === "asc" ? "ascending" : "descending",
        }
      : undefined;
  const who: Column<ListedHousehold> = {
    key: "household",
    header: t("list.household"),
    rowHeader: true,
    sort: sort("name"),
    cell: ({ id, code, displayName, news }) => (
      <>
        <Link href={`/households/${id}`}>{displayName || code}</Link> <NewsBadge count={news} />
        {displayName && <span className="block font-normal text-muted text-sm">{code}</span>}
      </>
    ),
  };
  const home: Column<ListedHousehold> = {
    key: "home",
    header: t("list.home"),
    cell: ({ home: place, kind, district }) => (
      <>
        {place && (
          <span className="block">
            {[place.address, place.streetNumber].filter(Boolean).join(" ")}, {place.city}
          </span>
        )}
        <span className={place ? "text-muted text-sm" : ""}>
          {[kind && t(`tenancyKind.${kind}`), district].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  };
  const debt: Column<ListedHousehold> = {
    key: "debt",
    header: t("list.debt"),
    numeric: true,
    sort: sort("debt"),
    cell: ({ debtCents, band, trend, arrearsMonths }) => (
      <>
        <span className="block whitespace-nowrap font-semibold">
          {debtCents === null ? arrears(`bands.${band}`) : formatCents(debtCents)}
        </span>
        <span className="text-sm">
          {arrearsMonths ? <span className="text-muted">{t("list.months", { months: arrearsMonths })}</span> : null}
          {trend !== "UNKNOWN" && (
            <>
              {arrearsMonths ? <span className="text-muted"> · </span> : null}
              <TrendWord trend={trend} />
            </>
          )}
        </span>
      </>
    ),
  };
  const state: Column<ListedHousehold> = {
    key: "state",
    header: t("list.situation"),
    cell: ({ evictionStage, repayment, referrals }) => (
      <span className="flex flex-wrap gap-1.5">
        <EvictionTag stage={evictionStage} />
        {repayment && <RepaymentTag status={repayment} />}
        {referrals === 0 && <span className="text-muted text-sm">{t("list.unreferred")}</span>}
      </span>
    ),
  };
  const owner: Column<ListedHousehold> = {
    key: "owner",
    header: t("list.owner"),
    cell: ({ caseOwner }) => caseOwner?.name,
  };
  const updated: Column<ListedHousehold> = {
    key: "updated",
    header: t("list.updated"),
    sort: sort("updated"),
    cell: ({ updatedAt }) => formatDay(dayOf(updatedAt)),
  };
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={named ? [...pick, who, home, debt, state, owner, updated] : [who, home, debt, state, updated]}
    />
  );
}
