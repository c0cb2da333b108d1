import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Tabs } from "@/components/data/tabs";
import { DateField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { type AccessQuery, accessQuery, accessTabs } from "@/domain/file-read";
import { formatDay } from "@/lib/dates";
import { parseQuery, type SearchParams, withParams } from "@/lib/query";
import { ExportsTable } from "./exports-table";
import { ReadsTable } from "./reads-table";

export async function generateMetadata() {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

const at = (query: AccessQuery, change: Partial<AccessQuery & { format: string }> = {}, path = "/privacy") => {
  const { tab, ...rest } = { ...query, after: "", ...change };
  return withParams(path, { tab: tab === "reads" ? null : tab, ...rest });
};

/** The access log, for who answers for the protection of data. */
export default async function PrivacyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorFor("fileRead.read");
  const query = parseQuery(accessQuery, await searchParams);
  const t = await getTranslations("privacy");
  const reads = query.tab === "reads";
  const active = [
    query.who && { label: `${t("who")}: ${query.who}`, removeHref: at(query, { who: "" }) },
    query.household && reads && { label: query.household, removeHref: at(query, { household: "" }) },
    query.from && { label: `${t("from")} ${formatDay(query.from)}`, removeHref: at(query, { from: "" }) },
    query.to && { label: `${t("to")} ${formatDay(query.to)}`, removeHref: at(query, { to: "" }) },
  ].filter((filter) => filter !== "" && filter !== false);
  const paging = {
    previousHref: query.after ? at(query) : undefined,
    nextHref: (after: string) => at(query, { after }),
  };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={reads && <ExportLinks href={(format) => at(query, { format }, "/privacy/export")} />}
      >
        <Tabs
          label={t("tabs")}
          tabs={accessTabs.map((tab) => ({
            href: at(query, { tab }),
            label: t(`tab.${tab}`),
            current: tab === query.tab,
          }))}
        />
      </PageHeader>
      <Filters
        action="/privacy"
        keep={reads ? {} : { tab: query.tab }}
        active={active}
        clearHref={at(query, { who: "", household: "", from: "", to: "" })}
      >
        <TextField name="who" label={t("who")} defaultValue={query.who} width="full" />
        {reads && (
          <TextField name="household" label={t("household")} defaultValue={query.household} width="full" code />
        )}
        <DateField name="from" label={t("from")} defaultValue={query.from} width="full" />
        <DateField name="to" label={t("to")} defaultValue={query.to} width="full" />
      </Filters>
      <Card flush>
        {reads ? (
          <ReadsTable actor={actor} query={query} {...paging} />
        ) : (
          <ExportsTable actor={actor} query={query} {...paging} />
        )}
      </Card>
    </>
  );
}
