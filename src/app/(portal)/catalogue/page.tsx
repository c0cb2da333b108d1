import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { catalogueSections } from "@/domain/catalogue";
import { catalogueQuery } from "@/domain/catalogue-filter";
import { formatDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { browseServices } from "@/server/catalogue/browse-services";
import { requireActor } from "@/server/session";
import { hidden } from "../../form-action";
import { CatalogueFilters } from "./catalogue-filters";
import { StandingTag } from "./service-figures";
import { ServiceTable } from "./service-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

/** The two sections a PIP is built from, in the edition the reader chooses. */
export default async function CataloguePage({ searchParams }: PageProps<"/catalogue">) {
  const actor = await requireActor();
  const query = parseQuery(catalogueQuery, await searchParams);
  const { editions, edition, counts, services } = await hidden(browseServices(actor, query));
  const t = await getTranslations("catalogue");
  const common = await getTranslations("common");
  if (!edition)
    return (
      <>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmptyState title={t("noEdition")} icon="list">
          {t("noEditionHint")}
        </EmptyState>
      </>
    );

  const days = (one: typeof edition) => ({
    from: formatDay(one.validFrom),
    to: one.validTo ? formatDay(one.validTo) : "none",
  });
  const shown = { ...query, edition: edition.id };
  const areas = [...new Set(services.map(({ area }) => area))];
  const download = (format: string) => withParams("/catalogue/export", { ...shown, format });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        tag={<StandingTag standing={edition.standing} />}
        meta={[t("editionText", { name: edition.name, ...days(edition) }), edition.programme.name]}
        actions={<ExportLinks href={download} />}
      >
        <Tabs
          label={t("sections")}
          tabs={catalogueSections.map((section) => ({
            href: withParams("/catalogue", { ...query, section }),
            label: t(`section.${section}`),
            count: counts[section],
            current: section === query.section,
          }))}
        />
      </PageHeader>
      <CatalogueFilters
        query={query}
        editionId={edition.id}
        editions={editions.map((one) => ({
          id: one.id,
          label: `${one.name} (${t(`standing.${one.standing}`).toLowerCase()})`,
        }))}
      />
      <Stack>
        {services.some(({ verification }) => verification === "DEMONSTRATION") && (
          <Notice tone="warning">{t("demonstrationNotice")}</Notice>
        )}
        {edition.standing === "future" && <Notice>{t("futureNotice", days(edition))}</Notice>}
        {edition.standing === "past" && <Notice>{t("pastNotice", days(edition))}</Notice>}
        {areas.map((area) => (
          <ServiceTable key={area} area={area} services={services.filter((service) => service.area === area)} />
        ))}
        {services.length === 0 && (
          <EmptyState title={common("noResults")} icon="search">
            {common("noResultsHint")}
          </EmptyState>
        )}
      </Stack>
    </>
  );
}
