import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { may, reachOf, seesNames } from "@/domain/permissions";
import { planListQuery, planTabsOf, tabOf } from "@/domain/plan-list";
import { parseQuery, withParams } from "@/lib/query";
import { listPlans } from "@/server/plans/list-plans";
import { requireActor } from "@/server/session";
import { BulkBar, pickingOf } from "../bulk/pick";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { PlanFilters } from "./filters";
import { askedOf } from "./list-address";
import { PlanTable } from "./table";

/** Page title. */
export const generateMetadata = titled("plan.title");

/** The plans: whose they are, which wait for an agreement or a signature, which are running. */
export default async function PlansPage({ searchParams }: PageProps<"/plans">) {
  const actor = await requireActor();
  if (!reachOf(actor, "plan.read")) notFound();
  const params = await askedOrOpening(actor, "plans", await searchParams);
  const query = parseQuery(planListQuery, params);
  const tab = tabOf(actor.role, query.tab);
  const { rows, next, counts, operators, programmes } = await listPlans(actor, query);
  const t = await getTranslations("plan.list");
  const common = await getTranslations("common");
  const regional = await getTranslations("regional");
  const asked = askedOf({ ...query, tab });
  const named = seesNames(actor, {});
  const picking = pickingOf(
    may(actor, "plan.reassign", { addressedToId: actor.organisationId }) && tab !== "over",
    params,
  );
  const { q, status, band, operator, programme, from, to, clock } = query;
  const filtered = Boolean(q || status || band || operator || programme || from || to || clock);
  const search = named ? t("search") : t("searchCode");

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          rows.length > 0 && (
            <>
              {may(actor, "regional.manage", { addressedToId: actor.organisationId }) && (
                <ButtonLink href="/plans/regional" tone="secondary" small icon="exchange-circle">
                  {regional("title")}
                </ButtonLink>
              )}
              <ExportLinks href={(format) => withParams("/plans/export", { ...asked, format })} />
            </>
          )
        }
      >
        <Tabs
          label={t("tabs")}
          tabs={planTabsOf(actor.role).map((one) => ({
            href: withParams("/plans", { tab: one }),
            label: t(`tab.${one}`),
            count: counts[one],
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="plans" params={params} />
      <div className="mb-4">
        <SearchBox
          id="plan-search"
          action="/plans"
          label={search}
          placeholder={search}
          defaultValue={q}
          keep={{ tab }}
        />
      </div>
      <PlanFilters query={{ ...query, tab }} operators={operators} programmes={programmes} />
      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? common("noResults") : t(`empty.${tab}`)}
          icon={filtered ? "search" : "inbox"}
          action={
            !filtered && (
              <ButtonLink href="/referrals" tone="secondary">
                {t("toReferrals")}
              </ButtonLink>
            )
          }
        >
          {filtered ? common("noResultsHint") : t("emptyHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <BulkBar list="plans" picking={picking} params={params} />
          <PlanTable rows={rows} query={{ ...query, tab }} named={named} picking={picking} />
          <Pagination
            label={common("pages")}
            previousHref={query.after ? withParams("/plans", { ...asked, after: "" }) : undefined}
            nextHref={next ? withParams("/plans", { ...asked, after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
