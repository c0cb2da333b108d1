import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { derogationListQuery, derogationTabs } from "@/domain/derogation-list";
import { may, reachOf } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listDerogations } from "@/server/derogations/list-derogations";
import { requireActor } from "@/server/session";
import { askedOrOpening, SavedViews } from "../views/saved-views";
import { DerogationTable } from "./table";

/** Page title. */
export const generateMetadata = titled("derogation.title");

/** The requests to go over a ceiling: for the Comune those it has to decide, for the others how theirs stand. */
export default async function DerogationsPage({ searchParams }: PageProps<"/derogations">) {
  const actor = await requireActor();
  if (!reachOf(actor, "plan.read")) notFound();
  const params = await askedOrOpening(actor, "derogations", await searchParams);
  const { tab, after } = parseQuery(derogationListQuery, params);
  const { rows, next, counts } = await listDerogations(actor, { tab, after });
  const t = await getTranslations("derogation");
  const common = await getTranslations("common");
  const plans = (await getTranslations("plan"))("title");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(may(actor, "derogation.decide") ? "leadComune" : "lead")}
        trail={[{ label: plans, href: "/plans" }]}
      >
        <Tabs
          label={t("list.tabs")}
          tabs={derogationTabs.map((one) => ({
            href: withParams("/derogations", { tab: one }),
            label: t(`list.tab.${one}`),
            count: counts[one],
            current: one === tab,
          }))}
        />
      </PageHeader>
      <SavedViews actor={actor} list="derogations" params={params} />
      {rows.length === 0 ? (
        <EmptyState
          title={t(`list.empty.${tab}`)}
          action={
            <ButtonLink href="/plans" tone="secondary">
              {t("list.toPlans")}
            </ButtonLink>
          }
        >
          {t("list.emptyHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <DerogationTable rows={rows} tab={tab} />
          <Pagination
            label={common("pages")}
            previousHref={after ? withParams("/derogations", { tab }) : undefined}
            nextHref={next ? withParams("/derogations", { tab, after: next }) : undefined}
          />
        </Card>
      )}
    </>
  );
}
