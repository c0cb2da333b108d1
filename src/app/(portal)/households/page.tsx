import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { householdQuery, householdTabs } from "@/domain/household-list";
import { may, seesNames } from "@/domain/permissions";
import { parseQuery } from "@/lib/query";
import {
  countedUpTo,
  countHouseholds,
  householdChoices,
  listHouseholds,
  mayListHouseholds,
} from "@/server/households/list-households";
import { requireActor } from "@/server/session";
import { BulkBar, pickingOf } from "../bulk/pick";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { HouseholdFilters, isNarrowed } from "./filters";
import { addressWith, asParams } from "./list-address";
import { HouseholdTable } from "./table";

export const generateMetadata = titled("household.title");

/** The households, by the question one has about them. */
export default async function HouseholdsPage({ searchParams }: PageProps<"/households">) {
  const actor = await requireActor();
  if (!mayListHouseholds(actor)) notFound();
  const params = await askedOrOpening(actor, "households", await searchParams);
  const query = parseQuery(householdQuery, params);
  const [{ rows, similar, next, previous }, counts, choices] = await Promise.all([
    listHouseholds(actor, query),
    countHouseholds(actor),
    householdChoices(actor),
  ]);
  const named = seesNames(actor, {});
  const picking = pickingOf(may(actor, "household.reassign", { organisationId: actor.organisationId }), params);
  const creates = may(actor, "household.create");
  const t = await getTranslations("household");
  const common = await getTranslations("common");
  const rules = await getTranslations("points.rules");
  const repayment = await getTranslations("repayment");
  const lists = await getTranslations("paymentList");
  const tabName = (tab: (typeof householdTabs)[number]) => t(named ? `tabs.${tab}` : `tabsPseudonymous.${tab}`);
  const narrowed = isNarrowed(query) || query.q !== "";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(named ? "list.lead" : "list.pseudonymousLead")}
        actions={
          <>
            {may(actor, "pointsRule.write") && (
              <ButtonLink href="/households/points-rules" tone="secondary">
                {rules("title")}
              </ButtonLink>
            )}
            {may(actor, "repayment.setRule") && (
              <ButtonLink href="/households/repayment-rules" tone="secondary">
                {repayment("rules.title")}
              </ButtonLink>
            )}
            {creates && (
              <>
                <ButtonLink href="/households/new" icon="plus">
                  {t("new.title")}
                </ButtonLink>
                <ButtonLink href="/households/import" tone="secondary" icon="upload">
                  {t("list.import")}
                </ButtonLink>
                <ButtonLink href="/households/payments" tone="secondary" icon="upload">
                  {lists("title")}
                </ButtonLink>
              </>
            )}
          </>
        }
      >
        <Tabs
          label={t("list.tabs")}
          tabs={householdTabs.map((tab) => {
            const count = counts?.[tab] ?? 0;
            return {
              href: addressWith(query, { tab, after: "", before: "" }),
              label: tabName(tab),
              count: count > countedUpTo ? `${countedUpTo}+` : count,
              current: tab === query.tab,
            };
          })}
        />
      </PageHeader>
      <SavedViews actor={actor} list="households" params={params} />
      <div className="mb-4">
        <SearchBox
          id="household-search"
          action="/households"
          label={t(named ? "list.search" : "list.searchCode")}
          placeholder={t(named ? "list.search" : "list.searchCode")}
          defaultValue={query.q}
          keep={asParams(query, { q: "", after: "", before: "" })}
        />
      </div>
      <HouseholdFilters query={query} choices={choices} named={named} />
      {similar && rows.length > 0 && (
        <Notice className="mb-4" live="status">
          {t("list.similar", { q: query.q })}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={narrowed ? common("noResults") : t(`empty.${query.tab}`)}
          icon={narrowed ? "search" : "check-circle"}
          action={
            narrowed ? (
              <ButtonLink href={`/households?tab=${query.tab}`} tone="secondary">
                {common("clearFilters")}
              </ButtonLink>
            ) : undefined
          }
        >
          {narrowed ? common("noResultsHint") : named && t(`emptyHint.${query.tab}`)}
        </EmptyState>
      ) : (
        <div className="border border-line bg-white">
          <BulkBar list="households" picking={picking} params={params} />
          <HouseholdTable rows={rows} query={query} named={named} caption={tabName(query.tab)} picking={picking} />
          <Pagination
            label={t("list.pages")}
            summary={t("list.shown", { count: rows.length })}
            previousHref={previous && addressWith(query, { before: previous, after: "" })}
            nextHref={next && addressWith(query, { after: next, before: "" })}
          />
        </div>
      )}
      {may(actor, "household.export") && rows.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-3 print:hidden">
          <ExportLinks href={(format) => addressWith(query, { format, after: "", before: "" }, "/households/export")} />
        </div>
      )}
    </>
  );
}
