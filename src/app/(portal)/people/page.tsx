import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { peopleQuery, peopleTabOf, peopleTabs } from "@/domain/people-list";
import { parseQuery, withParams } from "@/lib/query";
import { listPeople } from "@/server/people/list-people";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { PeopleFilters } from "./filters";
import { PeopleTable } from "./table";

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("people"))("title") });

/** The people one follows and where each of them stands. */
export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const actor = await requireActor();
  const params = await askedOrOpening(actor, "people", await searchParams);
  const query = parseQuery(peopleQuery, params);
  const list = await listPeople(actor, query);
  if (!list) notFound();
  const t = await getTranslations("people");
  const common = await getTranslations("common");
  const { q, referral, band, plan } = query;
  const tab = peopleTabOf(query);
  const asked = { tab, q, referral, band, plan };
  const filtered = Boolean(q || referral || band || plan);
  const exported = (format: string) => withParams("/people/export", { ...asked, format });

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(actor.role === "SOCIAL_WORKER" ? "leadOfficina" : "leadProvider")}
        actions={list.rows.length > 0 && <ExportLinks href={exported} />}
      >
        <Tabs
          label={t("tabsLabel")}
          tabs={peopleTabs.map((one) => ({
            href: withParams("/people", { tab: one }),
            label: t(`tabs.${one}`),
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="people" params={params} />
      <div className="mb-4">
        <SearchBox
          id="people-search"
          action="/people"
          label={t("search")}
          placeholder={t("search")}
          defaultValue={q}
          keep={{ tab }}
        />
      </div>
      <PeopleFilters query={{ ...query, tab }} />
      {list.rows.length === 0 ? (
        <EmptyState title={filtered ? common("noResults") : t("empty")} icon={filtered ? "search" : "user"}>
          {filtered ? common("noResultsHint") : t(`emptyHint.${tab}`)}
        </EmptyState>
      ) : (
        <Card flush>
          <PeopleTable rows={list.rows} tab={tab} />
          <Pagination
            label={common("pages")}
            summary={t("shown", { count: list.rows.length })}
            previousHref={query.after ? withParams("/people", asked) : undefined}
            nextHref={list.next ? withParams("/people", { ...asked, after: list.next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
