import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { type Indicator, indicators } from "@/domain/indicator";
import { duringOf, filterOf, queryOf, reachable, rowsQuery } from "@/domain/indicator-filter";
import { seesNames } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { readRows } from "@/server/indicators/read-rows";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { DefinitionText } from "../chapter";
import { dashboardHref, mostInSheet } from "../links";
import { partNames } from "../part-text";
import { RowTable } from "../row-table";

const query = rowsQuery.extend({ after: z.string().max(300).nullish().catch(null) });

const named = (text: string): Indicator => (Object.hasOwn(indicators, text) ? (text as Indicator) : notFound());

export async function generateMetadata({ params }: PageProps<"/dashboard/[indicator]">): Promise<Metadata> {
  const indicator = named((await params).indicator);
  return { title: (await getTranslations("dashboard"))(`indicators.${indicator}.label`) };
}

/** One figure: how it is counted, and the rows behind it. */
export default async function IndicatorPage({ params, searchParams }: PageProps<"/dashboard/[indicator]">) {
  const actor = await requireActor();
  const indicator = named((await params).indicator);
  const asked = parseQuery(query, await searchParams);
  const hiding = readsWithoutCases(actor);
  const filter = reachable(filterOf(asked, today()), hiding, today());
  const { part, after: cursor } = asked;
  const during = hiding ? null : duringOf(asked);
  const wanted = { indicator, part: part ?? null, during };
  const found = await hidden(readRows(actor, filter, { ...wanted, cursor: cursor ?? null }));
  const t = await getTranslations("dashboard");
  const common = await getTranslations("common");
  const to = formatDay(filter.to);
  const same = { ...queryOf(filter, today()), part, since: during?.from, until: during?.to };
  const address = (more: Record<string, string | null>) => withParams(`/dashboard/${indicator}`, { ...same, ...more });
  const download = (format: string) => withParams(`/dashboard/${indicator}/export`, { ...same, format });
  const partName = part ? (await partNames())(part) : null;
  return (
    <>
      <PageHeader
        title={t(`indicators.${indicator}.label`)}
        eyebrow={t(`chapters.${indicators[indicator].chapter}`)}
        meta={[
          found.count !== null && t("rows.count", { count: found.count }),
          partName && t("rows.part", { part: partName }),
          during && t("period.days", { from: formatDay(during.from), to: formatDay(during.to) }),
          found.count !== null && found.count > mostInSheet && t("rows.onlyCsv"),
          !seesNames(actor, {}) && t("rows.codesOnly"),
        ].filter((fact) => typeof fact === "string")}
        trail={[{ label: t("title"), href: dashboardHref(filter) }]}
        actions={found.rows.length > 0 && <ExportLinks href={download} />}
      />
      <Columns
        main={
          found.protection !== "shown" ? (
            <Notice tone="warning" title={t("rows.withheld")}>
              {t("rows.withheldText")}
            </Notice>
          ) : (
            <>
              <Card title={t("rows.title")} flush>
                {found.rows.length === 0 ? (
                  <EmptyState title={t("rows.none")}>{t("rows.noneHint")}</EmptyState>
                ) : (
                  <RowTable caption={t("rows.title")} rows={found.rows} columns={found.columns} />
                )}
              </Card>
              {(cursor || found.next) && (
                <Pagination
                  label={common("pages")}
                  previousHref={cursor ? address({ after: null }) : undefined}
                  nextHref={found.next ? address({ after: found.next }) : undefined}
                />
              )}
            </>
          )
        }
        aside={
          <Card title={t("definition.title")}>
            <DefinitionText indicator={indicator} />
            <p className="mt-3 border-line border-t pt-3 text-soft text-sm">
              {filter.from ? t("scope.period", { from: formatDay(filter.from), to }) : t("scope.upTo", { to })},{" "}
              {t("scope.then", { to })}.
            </p>
          </Card>
        }
      />
    </>
  );
}
