import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { ViewSwitch } from "@/components/data/view-switch";
import { EmptyState } from "@/components/feedback/empty-state";
import { dashboardQuery, filterOf, misread, queryOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { oneOf, parseQuery, withParams } from "@/lib/query";
import { cohortStages } from "@/server/indicators/cohorts";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { readCohorts } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { BlockTable } from "../block-table";
import { HowCounted } from "../chapter";
import { DashboardFilters } from "../dashboard-filters";
import { dashboardHref } from "../links";
import { madeAtText } from "../made-at";
import { tellerOf } from "../report-lines";
import { ScopeNotes } from "../scope-notes";
import { ViewTabs } from "../view-tabs";
import { cohortBlock } from "./cohort-report";

const query = dashboardQuery.extend({ stage: oneOf(cohortStages, "accepted") });
const path = "/dashboard/cohorts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("views.cohorts") };
}

/** What became of the people referred in each month. */
export default async function CohortsPage({ searchParams }: PageProps<"/dashboard/cohorts">) {
  const actor = await requireActor();
  const hiding = readsWithoutCases(actor);
  const { stage, ...asked } = parseQuery(query, await searchParams);
  const filter = filterOf(asked, today());
  const { lines, total, gathered, madeAt, choices } = await hidden(readCohorts(actor, filter, stage));
  const teller = await tellerOf();
  const { t, name } = teller;
  const told = cohortBlock(lines, total, stage, teller, await getLocale());
  const download = (format: string) => withParams(`${path}/export`, { ...queryOf(filter, today()), stage, format });
  return (
    <>
      <PageHeader
        title={t("views.cohorts")}
        lead={t("cohorts.lead")}
        meta={[
          hiding ? t("scope.all") : t("scope.own", { organisation: actor.organisationName }),
          madeAtText(t, madeAt),
        ]}
        trail={[{ label: t("title"), href: "/dashboard" }]}
        actions={<ExportLinks href={download} />}
      />
      <ViewTabs current="cohorts" />
      {choices && <DashboardFilters filter={filter} {...choices} path={path} more={{ stage }} />}
      <Stack>
        <ScopeNotes
          notes={misread(asked, today())}
          hiding={hiding && gathered}
          nobody={lines.length === 0 && choices ? withParams(path, { stage }) : undefined}
        >
          {t("cohorts.gathered")}
        </ScopeNotes>
        <ViewSwitch
          label={t("cohorts.stage")}
          views={cohortStages.map((one) => ({
            href: dashboardHref(filter, {}, path, { stage: one }),
            label: name(one),
            current: one === stage,
          }))}
        />
        <Card title={told.block.title} flush actions={<HowCounted indicator={stage} />}>
          {lines.length === 0 ? (
            <EmptyState title={t("cohorts.none")} icon="chart-line" />
          ) : (
            <BlockTable block={told.block} total={told.total} />
          )}
        </Card>
      </Stack>
    </>
  );
}
