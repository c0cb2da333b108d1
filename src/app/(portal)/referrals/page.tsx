import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { may, reachOf } from "@/domain/permissions";
import { referralQuery } from "@/domain/referral-list";
import { parseQuery, withParams } from "@/lib/query";
import { listColleagues, listReferrals, mostCounted } from "@/server/referrals/list-referrals";
import { requireActor } from "@/server/session";
import { BulkBar, pickingOf } from "../bulk/pick";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { ReferralFilters } from "./filters";
import { ReferralTable } from "./table";

const leads = {
  organisation: "leadOfficina",
  addressed: "leadProvider",
  any: "leadComune",
} as const;

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("referral"))("title") });

/** The referrals: for SolCo the inbox, for the Officina what it handed over, for the Comune how it all moves. */
export default async function ReferralsPage({ searchParams }: PageProps<"/referrals">) {
  const actor = await requireActor();
  const params = await askedOrOpening(actor, "referrals", await searchParams);
  const query = parseQuery(referralQuery, params);
  const list = await listReferrals(actor, query);
  const reach = reachOf(actor, "referral.read");
  if (!list || !reach || !(reach in leads)) notFound();
  const t = await getTranslations("referral");
  const common = await getTranslations("common");
  const { tab, sort, rows, next, tabs } = list;
  const asked = {
    tab,
    q: query.q,
    urgency: query.urgency,
    need: query.need,
    who: query.who,
    from: query.from,
    to: query.to,
    clock: query.clock,
    sort: query.sort,
  };
  const filtered = Boolean(
    query.q || query.urgency || query.need || query.who || query.from || query.to || query.clock,
  );
  const withNames = reach !== "any";
  const picking = pickingOf(
    may(actor, "referral.assign", { addressedToId: actor.organisationId }) && tab !== "closed",
    params,
  );
  const here = (params: object) => withParams("/referrals", { ...asked, ...params });
  const exported = (format: string) => withParams("/referrals/export", { ...asked, format });

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(leads[reach as keyof typeof leads])}
        actions={rows.length > 0 && <ExportLinks href={exported} />}
      >
        <Tabs
          label={t("tabsLabel")}
          tabs={tabs.map((one) => ({
            href: withParams("/referrals", { tab: one.tab }),
            label: t(`tabs.${one.tab}`),
            count: one.count < mostCounted ? one.count : `${mostCounted - 1}+`,
            current: one.tab === tab,
          }))}
        />
      </PageHeader>

      <SavedViews actor={actor} list="referrals" params={params} />
      <div className="mb-4">
        <SearchBox
          id="referral-search"
          action="/referrals"
          label={withNames ? t("search") : t("searchByCode")}
          placeholder={withNames ? t("search") : t("searchByCode")}
          defaultValue={query.q}
          keep={{ tab }}
        />
      </div>
      <ReferralFilters
        query={{ ...query, tab }}
        sort={sort}
        side={reach === "organisation" ? "author" : withNames ? "assignee" : null}
        colleagues={withNames ? await listColleagues(actor) : []}
      />

      {rows.length === 0 ? (
        <EmptyState
          title={filtered ? common("noResults") : t("emptyTab")}
          icon={filtered ? "search" : "inbox"}
          action={
            tab === "drafts" && (
              <ButtonLink href="/households" tone="secondary">
                {t("goToHouseholds")}
              </ButtonLink>
            )
          }
        >
          {filtered ? common("noResultsHint") : t(`emptyTabHint.${tab}`)}
        </EmptyState>
      ) : (
        <Card flush>
          <BulkBar list="referrals" picking={picking} params={params} />
          <ReferralTable
            rows={rows}
            tab={tab}
            withNames={withNames}
            side={reach === "organisation" ? "from" : "to"}
            picking={picking}
          />
          <Pagination
            label={common("pages")}
            summary={t("rangeShown", { count: rows.length })}
            previousHref={query.after ? here({ after: "" }) : undefined}
            nextHref={next ? here({ after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
