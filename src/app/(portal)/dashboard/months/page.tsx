import { getLocale, getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { readsWithoutCases } from "@/server/indicators/read-figures";
import { requireActor } from "@/server/session";
import { listSnapshots } from "@/server/snapshots/read-snapshots";
import { hidden } from "../../../form-action";
import { ViewTabs } from "../view-tabs";
import { MonthTable } from "./month-table";
import { PathChart } from "./path-chart";

/** Page title. */
export const generateMetadata = titled("snapshot.title");

/** The months that ended, each with its picture, the newest first. */
export default async function MonthsPage() {
  const actor = await requireActor();
  const { months, newest, mayTake } = await hidden(listSnapshots(actor));
  const t = await getTranslations("snapshot");
  const dashboard = await getTranslations("dashboard");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        meta={[
          readsWithoutCases(actor)
            ? dashboard("scope.all")
            : dashboard("scope.own", { organisation: actor.organisationName }),
        ]}
        actions={
          <ButtonLink href="/open-data" tone="secondary" icon="share">
            {t("toOpenData")}
          </ButtonLink>
        }
      />
      <ViewTabs current="months" />
      <Stack>
        {readsWithoutCases(actor) && <Notice>{dashboard("scope.suppressed")}</Notice>}
        {newest.length > 1 && (
          <Card title={t("over")}>
            <PathChart pictures={newest} />
          </Card>
        )}
        {months.length === 0 ? (
          <EmptyState title={t("empty")} icon="chart-line">
            {t("emptyHint")}
          </EmptyState>
        ) : (
          <Card title={t("caption")} flush>
            <MonthTable months={months} newest={newest} mayTake={mayTake} locale={await getLocale()} />
          </Card>
        )}
      </Stack>
    </>
  );
}
