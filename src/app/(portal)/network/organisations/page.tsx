import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
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
import { type NetworkQuery, networkQuery, sectorOf, sectors } from "@/domain/network";
import { formatDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { listNetwork } from "@/server/network/list-network";
import { askedOrOpening, SavedViews } from "../../views/saved-views";

/** Page title. */
export const generateMetadata = titled("network.organisations");

const list = "/network/organisations";
const at = (query: NetworkQuery, change: Partial<NetworkQuery>) => withParams(list, { ...query, after: "", ...change });

/** Co-operatives and companies: who they are, what they offer, when they were last heard. */
export default async function NetworkOrganisationsPage({ searchParams }: PageProps<"/network/organisations">) {
  const actor = await requireActorFor("network.read");
  const params = await askedOrOpening(actor, "organisations", await searchParams);
  const query = parseQuery(networkQuery, params);
  const { rows, next, total } = await listNetwork(actor, query);
  const t = await getTranslations("network");
  const common = await getTranslations("common");
  const active = [
    query.q && { label: query.q, removeHref: at(query, { q: "" }) },
    query.kind && { label: t(`kinds.${query.kind}`), removeHref: at(query, { kind: "" }) },
    query.sector && { label: t(`sectorName.${query.sector}`), removeHref: at(query, { sector: "" }) },
    query.open && { label: t("onlyWithOpen"), removeHref: at(query, { open: "" }) },
  ].filter((filter) => filter !== "");
  return (
    <>
      <PageHeader
        title={t("organisations")}
        lead={t("organisationsLead")}
        trail={[{ label: t("title"), href: "/network" }]}
        actions={
          <ButtonLink href={`${list}/new`} icon="plus">
            {t("newCompany")}
          </ButtonLink>
        }
      />
      <SavedViews actor={actor} list="organisations" params={params} />
      <Filters action={list} active={active} clearHref={`${list}?q=`}>
        <TextField name="q" label={t("search")} type="search" defaultValue={query.q} width="full" />
        <SelectField
          name="kind"
          label={t("kind")}
          empty={common("all")}
          width="full"
          defaultValue={query.kind}
          options={optionsOf(["COOPERATIVE", "COMPANY"] as const, (kind) => t(`kinds.${kind}`))}
        />
        <SelectField
          name="sector"
          label={t("sector")}
          empty={common("all")}
          width="full"
          defaultValue={query.sector}
          options={optionsOf(sectors, (sector) => t(`sectorName.${sector}`))}
        />
        <SelectField
          name="open"
          label={t("withOpen")}
          empty={common("all")}
          width="full"
          defaultValue={query.open}
          options={[{ value: "1", label: t("onlyWithOpen") }]}
        />
      </Filters>
      <Card flush>
        <DataTable
          caption={t("organisations")}
          hiddenCaption
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t("none")}>{common("noResultsHint")}</EmptyState>}
          columns={[
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: ({ id, name, kind }) => (
                <>
                  <Link href={`${list}/${id}`}>{name}</Link>
                  <span className="block font-normal text-muted text-sm">
                    {t(`kinds.${kind === "COMPANY" ? "COMPANY" : "COOPERATIVE"}`)}
                  </span>
                </>
              ),
            },
            {
              key: "sectors",
              header: t("sectors"),
              cell: (row) =>
                row.sectors
                  .flatMap((code) => sectorOf(code) ?? [])
                  .map((code) => t(`sectorName.${code}`))
                  .join(", "),
            },
            {
              key: "where",
              header: t("where"),
              cell: ({ sites }) => [...new Set(sites.map(({ city }) => city))].join(", "),
            },
            { key: "capacity", header: t("capacity"), numeric: true, cell: (row) => row.employmentCapacity },
            { key: "open", header: t("withOpen"), numeric: true, cell: (row) => row._count.opportunities },
            {
              key: "heard",
              header: t("lastHeard"),
              cell: ({ relations: [last] }) => (last ? formatDay(last.happenedOn) : t("neverHeard")),
            },
          ]}
        />
        <Pagination
          label={common("pages")}
          summary={common("results", { count: total })}
          previousHref={query.after ? at(query, {}) : undefined}
          nextHref={next ? at(query, { after: next }) : undefined}
        />
      </Card>
    </>
  );
}
