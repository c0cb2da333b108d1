import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { type OrganisationQuery, organisationKinds, organisationQuery } from "@/domain/organisation";
import { parseQuery, type SearchParams, withParams } from "@/lib/query";
import { listOrganisations } from "@/server/organisations/list-organisations";

export async function generateMetadata() {
  const t = await getTranslations("admin.organisations");
  return { title: t("title") };
}

const list = "/admin/organisations";
const at = (query: OrganisationQuery, change: Partial<OrganisationQuery>) =>
  withParams(list, { ...query, after: "", ...change });

/** The bodies that take part. */
export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorFor("organisation.manage");
  const query = parseQuery(organisationQuery, await searchParams);
  const found = await listOrganisations(actor, query);
  const t = await getTranslations("admin");
  const common = await getTranslations("common");
  const active = [
    query.q && { label: query.q, removeHref: at(query, { q: "" }) },
    query.kind && { label: t(`organisations.kinds.${query.kind}`), removeHref: at(query, { kind: "" }) },
    query.closed && { label: t("organisations.onlyClosed"), removeHref: at(query, { closed: "" }) },
  ].filter((filter) => filter !== "");
  return (
    <>
      <PageHeader
        title={t("organisations.title")}
        lead={t("organisations.lead")}
        trail={[{ label: t("title"), href: "/admin" }]}
        actions={
          <ButtonLink href="/admin/organisations/new" icon="plus">
            {t("organisations.new")}
          </ButtonLink>
        }
      />
      <Filters action={list} active={active} clearHref={list}>
        <TextField name="q" label={t("organisations.search")} type="search" defaultValue={query.q} width="full" />
        <SelectField
          name="kind"
          label={t("organisations.kind")}
          empty={common("all")}
          width="full"
          defaultValue={query.kind}
          options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))}
        />
        <SelectField
          name="closed"
          label={t("organisations.showClosed")}
          empty={t("organisations.open")}
          width="full"
          defaultValue={query.closed}
          options={[{ value: "1", label: t("organisations.onlyClosed") }]}
        />
      </Filters>
      <Card flush>
        <DataTable
          caption={t("organisations.title")}
          hiddenCaption
          rows={found.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t("organisations.none")}>{common("noResultsHint")}</EmptyState>}
          columns={[
            {
              key: "name",
              header: t("organisations.name"),
              rowHeader: true,
              cell: (row) => (
                <>
                  <Link href={`${list}/${row.id}`}>{row.name}</Link>
                  {row.consortium && (
                    <span className="block font-normal text-muted text-sm">{row.consortium.name}</span>
                  )}
                </>
              ),
            },
            { key: "kind", header: t("organisations.kind"), cell: (row) => t(`organisations.kinds.${row.kind}`) },
            {
              key: "accreditations",
              header: t("accreditations.title"),
              cell: (row) =>
                [...new Set(row.accreditations.map(({ register }) => t(`accreditations.registers.${register}`)))].join(
                  ", ",
                ),
            },
            { key: "sites", header: t("sites.title"), numeric: true, cell: (row) => row._count.sites },
            { key: "users", header: t("organisations.users"), numeric: true, cell: (row) => row._count.users },
          ]}
        />
        <Pagination
          label={common("pages")}
          summary={common("results", { count: found.total })}
          previousHref={query.after ? at(query, {}) : undefined}
          nextHref={found.next ? at(query, { after: found.next }) : undefined}
        />
      </Card>
    </>
  );
}
