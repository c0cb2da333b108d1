import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { indicatorNames } from "@/domain/indicator";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { periodQuery, periodsOf } from "@/domain/indicator-period";
import { today } from "@/lib/clock";
import { parseQuery, withParams } from "@/lib/query";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { readPeriods } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { BlockTable } from "../block-table";
import { madeAtText } from "../made-at";
import { tellerOf } from "../report-lines";
import { ScopeNotes } from "../scope-notes";
import { ViewTabs } from "../view-tabs";
import { PeriodForm } from "./period-form";
import { periodBlocks, periodText } from "./period-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("views.period") };
}

/** What happened between two days, beside another period. */
export default async function PeriodPage({ searchParams }: PageProps<"/dashboard/period">) {
  const actor = await requireActor();
  const hiding = readsWithoutCases(actor);
  const query = parseQuery(periodQuery, await searchParams);
  const { first, second, notes } = periodsOf(query, today(), hiding);
  const { lines, madeAt } = await hidden(
    readPeriods(actor, filterOf(parseQuery(dashboardQuery, {}), today()), first, second),
  );
  const teller = await tellerOf();
  const { t } = teller;
  const asked = { preset: query.preset, from: query.from, to: query.to, versus: query.versus };
  const blocks = periodBlocks(lines, first, second, teller);
  const [firstBlock] = blocks;
  if (!firstBlock) throw new Error("a period has figures");
  const opened = (figure: string) => {
    const indicator = indicatorNames.find((name) => name === (figure === "delivered" ? "deliverers" : figure));
    return withParams(`/dashboard/${indicator}`, hiding ? {} : { since: first.from, until: first.to });
  };
  return (
    <>
      <PageHeader
        title={t("views.period")}
        lead={t("period.lead")}
        meta={[
          second
            ? t("period.both", { first: periodText(t, first), second: periodText(t, second) })
            : periodText(t, first),
          hiding ? t("scope.all") : t("scope.own", { organisation: actor.organisationName }),
          madeAtText(t, madeAt),
        ]}
        trail={[{ label: t("title"), href: "/dashboard" }]}
        actions={<ExportLinks href={(format) => withParams("/dashboard/period/export", { ...asked, format })} />}
      />
      <ViewTabs current="period" />
      <PeriodForm query={query} />
      <Stack>
        <ScopeNotes notes={notes} hiding={hiding}>
          {t("period.suppressed")}
        </ScopeNotes>
        <Card title={t("period.title")} flush>
          <BlockTable
            block={{ ...firstBlock, lines: blocks.flatMap((block) => block.lines) }}
            href={({ key }) => opened(key)}
          />
        </Card>
      </Stack>
    </>
  );
}
