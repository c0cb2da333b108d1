import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { sectors } from "@/domain/network";
import { type OpportunityQuery, opportunityKinds, opportunityQuery, opportunityTabs } from "@/domain/opportunity";
import { reachOf } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listOpportunities } from "@/server/opportunities/list-opportunities";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { OpportunityTable } from "./opportunity-table";

/** Page title. */
export const generateMetadata = titled("network.title");

const at = (query: OpportunityQuery, change: Partial<OpportunityQuery>) =>
  withParams("/network", { ...query, after: "", ...change });

/** What the network offers. */
export default async function NetworkPage({ searchParams }: PageProps<"/network">) {
  const actor = await requireActor();
  if (!reachOf(actor, "opportunity.read")) notFound();
  const params = await askedOrOpening(actor, "opportunities", await searchParams);
  const query = parseQuery(opportunityQuery, params);
  const { rows, next, open } = await listOpportunities(actor, query);
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const common = await getTranslations("common");
  const active = [
    query.q && { label: query.q, removeHref: at(query, { q: "" }) },
    query.kind && { label: t(`kinds.${query.kind}`), removeHref: at(query, { kind: "" }) },
    query.sector && { label: network(`sectorName.${query.sector}`), removeHref: at(query, { sector: "" }) },
  ].filter((filter) => filter !== "");
  return (
    <>
      <PageHeader
        title={network("title")}
        lead={network("lead")}
        actions={
          reachOf(actor, "opportunity.write") && (
            <>
              <ButtonLink href="/network/organisations" tone="secondary">
                {network("organisations")}
              </ButtonLink>
              <ButtonLink href="/network/opportunities/new" icon="plus">
                {t("new")}
              </ButtonLink>
            </>
          )
        }
      >
        <Tabs
          label={t("tabs")}
          tabs={opportunityTabs.map((tab) => ({
            href: at(query, { tab }),
            label: t(`tab.${tab}`),
            count: tab === "open" ? open : undefined,
            current: tab === query.tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="opportunities" params={params} />
      <Filters
        action="/network"
        active={active}
        clearHref={withParams("/network", { tab: query.tab })}
        keep={{ tab: query.tab }}
      >
        <TextField name="q" label={t("search")} type="search" defaultValue={query.q} width="full" />
        <SelectField
          name="kind"
          label={t("kind")}
          empty={common("all")}
          width="full"
          defaultValue={query.kind}
          options={optionsOf(opportunityKinds, (kind) => t(`kinds.${kind}`))}
        />
        <SelectField
          name="sector"
          label={t("sector")}
          empty={common("all")}
          width="full"
          defaultValue={query.sector}
          options={optionsOf(sectors, (sector) => network(`sectorName.${sector}`))}
        />
      </Filters>
      {rows.length === 0 ? (
        <EmptyState title={t("none")}>{active.length ? common("noResultsHint") : t("noneHint")}</EmptyState>
      ) : (
        <Card flush>
          <OpportunityTable rows={rows} />
          <Pagination
            label={common("pages")}
            previousHref={query.after ? at(query, {}) : undefined}
            nextHref={next ? at(query, { after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
