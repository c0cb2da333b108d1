import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { SearchBox } from "@/components/data/search-box";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { internshipListQuery, internshipTabs } from "@/domain/internship-forms";
import { may } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listInternships } from "@/server/internships/list-internships";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { InternshipTable } from "./table";

/** Page title. */
export const generateMetadata = titled("internship.title");

/** The internships: who is there, which wait for signatures, which end within a month, which are over. */
export default async function InternshipsPage({ searchParams }: PageProps<"/internships">) {
  const actor = await requireActor();
  const params = await askedOrOpening(actor, "internships", await searchParams);
  const query = parseQuery(internshipListQuery, params);
  const list = await listInternships(actor, query);
  if (!list) notFound();
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  const { tab, q, after } = query;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("list.lead")}
        actions={
          may(actor, "internshipAgreement.manage", { organisationId: actor.organisationId }) && (
            <>
              <ButtonLink href="/internships/new" icon="plus">
                {t("new.title")}
              </ButtonLink>
              <ButtonLink href="/internships/agreements" tone="secondary" icon="files">
                {t("agreements.title")}
              </ButtonLink>
            </>
          )
        }
      >
        <Tabs
          label={t("list.tabs")}
          tabs={internshipTabs.map((one) => ({
            href: withParams("/internships", { tab: one }),
            label: t(`list.tab.${one}`),
            count: list.counts[one],
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="internships" params={params} />
      <div className="mb-4">
        <SearchBox
          id="internship-search"
          action="/internships"
          label={t("list.search")}
          placeholder={t("list.search")}
          defaultValue={q}
          keep={{ tab }}
        />
      </div>
      {list.rows.length === 0 ? (
        <EmptyState title={q ? common("noResults") : t(`list.empty.${tab}`)} icon={q ? "search" : "inbox"}>
          {q ? common("noResultsHint") : t("list.emptyHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <InternshipTable rows={list.rows} />
          <Pagination
            label={common("pages")}
            previousHref={after ? withParams("/internships", { tab, q }) : undefined}
            nextHref={list.next ? withParams("/internships", { tab, q, after: list.next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
