import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { measures } from "@/domain/delivery";
import { hoursAddress, hoursBy, hoursFilterOf, hoursQuery } from "@/domain/hours";
import { parseQuery, withParams } from "@/lib/query";
import { readHours } from "@/server/hours/read-hours";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { HoursFilters } from "./hours-filters";
import { HoursTable } from "./hours-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hours"))("title") };
}

/** Hours and euro of the signed plans, from whatever angle they are asked for. */
export default async function HoursPage({ searchParams }: PageProps<"/hours">) {
  const actor = await requireActor();
  const params = await askedOrOpening(actor, "hours", await searchParams);
  const query = parseQuery(hoursQuery, params);
  const filter = hoursFilterOf(query);
  const found = await readHours(actor, filter, query.after);
  if (!found) notFound();
  const t = await getTranslations("hours");
  const common = await getTranslations("common");
  const address = (change = {}, more = {}) => withParams("/hours", { ...hoursAddress(filter, change), ...more });
  const exported = (format: string) => withParams("/hours/export", { ...hoursAddress(filter), format });
  return (
    <Stack>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={found.rows.length > 0 && <ExportLinks href={exported} />}
      >
        <Tabs
          label={t("viewLabel")}
          tabs={hoursBy.map((by) => ({ href: address({ by }), label: t(`by.${by}`), current: by === filter.by }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="hours" params={params} />
      <HoursFilters filter={filter} choices={found.choices} />
      {found.rows.length === 0 ? (
        <EmptyState title={t("empty")} icon="search">
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <HoursTable filter={filter} rows={found.rows} whole={found.whole} />
          <Pagination
            label={common("pages")}
            summary={t("shown", { count: found.rows.length })}
            previousHref={query.after ? address() : undefined}
            nextHref={found.next ? address({}, { after: found.next }) : undefined}
          />
        </Card>
      )}
      <Card title={t("howCounted")}>
        <dl className="grid gap-3 md:grid-cols-2">
          {measures.map((measure) => (
            <div key={measure}>
              <dt className="font-semibold">{t(`measure.${measure}`)}</dt>
              <dd className="text-soft">{t(`counts.${measure}`)}</dd>
            </div>
          ))}
        </dl>
        {found.whole.unknownCost && <p className="mt-3 text-muted text-sm">{t("unknownCost")}</p>}
      </Card>
    </Stack>
  );
}
