import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { ViewSwitch } from "@/components/data/view-switch";
import { dashboardQuery, filterOf, groupings, misread, queryOf } from "@/domain/indicator-filter";
import { today } from "@/lib/clock";
import { oneOf, parseQuery, withParams } from "@/lib/query";
import { readsArrears, readsWithoutCases } from "@/server/indicators/read-figures";
import { readGroups } from "@/server/indicators/read-views";
import { requireActor } from "@/server/session";
import { hidden } from "../../../form-action";
import { BlockTable } from "../block-table";
import { DashboardFilters } from "../dashboard-filters";
import { dashboardHref } from "../links";
import { madeAtText } from "../made-at";
import { tellerOf } from "../report-lines";
import { ScopeNotes } from "../scope-notes";
import { ViewTabs } from "../view-tabs";
import { groupBlock } from "./group-report";
import { SmallMultiples } from "./small-multiples";

const query = dashboardQuery.extend({ by: oneOf(groupings, "district") });
const path = "/dashboard/groups";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("views.groups") };
}

/** Districts, bands or measures side by side, and all of them together. */
export default async function GroupsPage({ searchParams }: PageProps<"/dashboard/groups">) {
  const actor = await requireActor();
  const hiding = readsWithoutCases(actor);
  const { by, ...asked } = parseQuery(query, await searchParams);
  const filter = filterOf(asked, today());
  const { lines, all, madeAt, choices } = await hidden(readGroups(actor, filter, by));
  const teller = await tellerOf();
  const { t } = teller;
  const { block, total } = groupBlock(lines, all, by, readsArrears(actor), teller);
  const download = (format: string) => withParams(`${path}/export`, { ...queryOf(filter, today()), by, format });
  return (
    <>
      <PageHeader
        title={t("views.groups")}
        lead={t("groups.lead")}
        meta={[
          hiding ? t("scope.all") : t("scope.own", { organisation: actor.organisationName }),
          madeAtText(t, madeAt),
        ]}
        trail={[{ label: t("title"), href: "/dashboard" }]}
        actions={<ExportLinks href={download} />}
      />
      <ViewTabs current="groups" />
      {choices && <DashboardFilters filter={filter} {...choices} path={path} more={{ by }} />}
      <Stack>
        <ScopeNotes
          notes={misread(asked, today())}
          hiding={hiding}
          nobody={all.households.value === 0 && choices ? withParams(path, { by }) : undefined}
        >
          {t("groups.gathered")}
        </ScopeNotes>
        <ViewSwitch
          label={t("groups.choose")}
          views={groupings.map((one) => ({
            href: dashboardHref(filter, {}, path, { by: one }),
            label: t(`groups.by.${one}`),
            current: one === by,
          }))}
        />
        <SmallMultiples block={block} total={total} />
        <Card title={t("groups.table")} flush>
          <BlockTable block={block} total={total} />
        </Card>
      </Stack>
    </>
  );
}
