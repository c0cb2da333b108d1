import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { dashboardQuery, filterOf, isNarrow, misread, queryOf, reachable } from "@/domain/indicator-filter";
import { reachOf } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { requireActor } from "@/server/session";
import { hidden } from "../../form-action";
import { ArrearsChapter } from "./arrears-chapter";
import { CeilingsChapter } from "./ceilings-chapter";
import { AttendanceChapter, OutcomesChapter, SynergyChapter } from "./count-chapters";
import { DashboardFilters } from "./dashboard-filters";
import { InBrief } from "./in-brief";
import { madeAtText } from "./made-at";
import { PathChapter } from "./path-chapter";
import { PlansChapter } from "./plans-chapter";
import { reportOf } from "./report";
import { ScopeNotes } from "./scope-notes";
import { TimesChapter } from "./times-chapter";
import { ViewTabs } from "./view-tabs";
import { VolumeChapter } from "./volume-chapter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

/** What the work on households and people comes to, figure by figure. */
export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const actor = await requireActor();
  const hiding = readsWithoutCases(actor);
  const query = parseQuery(dashboardQuery, await searchParams);
  const asked = filterOf(query, today());
  const filter = reachable(asked, hiding, today());
  const dashboard = await hidden(readDashboard(actor, filter));
  const report = await reportOf(dashboard);
  const t = await getTranslations("dashboard");
  const evidence = (await getTranslations("evidence"))("title");
  const to = formatDay(filter.to);
  const download = (format: string) => withParams("/dashboard/export", { ...queryOf(filter, today()), format });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        meta={[
          `${filter.from ? t("scope.period", { from: formatDay(filter.from), to }) : t("scope.upTo", { to })}, ${t("scope.then", { to })}`,
          hiding ? t("scope.all") : t("scope.own", { organisation: actor.organisationName }),
          madeAtText(t, dashboard.madeAt),
        ]}
        actions={
          <>
            {reachOf(actor, "evidence.read") === "organisation" && (
              <ButtonLink href="/evidence" tone="quiet" icon="files">
                {evidence}
              </ButtonLink>
            )}
            <ExportLinks href={download} />
          </>
        }
      />
      <ViewTabs current="situation" />
      {dashboard.choices && <DashboardFilters filter={filter} {...dashboard.choices} />}
      <Stack>
        <ScopeNotes
          notes={hiding && isNarrow(asked, today()) ? ["unfiltered"] : misread(query, today())}
          hiding={hiding}
          nobody={dashboard.empty && isNarrow(filter, today()) ? "/dashboard" : undefined}
        />
        <InBrief report={report} filter={filter} />
        <PathChapter report={report} filter={filter} />
        <TimesChapter report={report} filter={filter} />
        <PlansChapter report={report} filter={filter} />
        <VolumeChapter report={report} filter={filter} />
        {dashboard.ceilings && (
          <CeilingsChapter
            report={report}
            filter={filter}
            demonstration={dashboard.ceilings.some(({ verification }) => verification === "DEMONSTRATION")}
          />
        )}
        {dashboard.arrears && <ArrearsChapter report={report} filter={filter} />}
        <SynergyChapter report={report} filter={filter} />
        <div className="grid items-start gap-6 xl:grid-cols-2 print:block">
          <AttendanceChapter report={report} filter={filter} />
          <OutcomesChapter report={report} filter={filter} />
        </div>
      </Stack>
    </>
  );
}
