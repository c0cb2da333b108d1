import { getLocale, getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { readPublished } from "@/server/snapshots/published";
import { PathChart } from "../../(portal)/dashboard/months/path-chart";
import { openDataLicence } from "./licence";
import { OpenMonths } from "./open-months";

/** Page title. */
export const generateMetadata = titled("openData.title");

const notes = ["monthly", "whole", "hidden", "format", "address"] as const;

/** The town's figures for anybody: month by month, as files, with what they mean and what may be done with them. */
export default async function OpenDataPage() {
  const pictures = await readPublished();
  const t = await getTranslations("openData");
  const licence = openDataLicence();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          pictures.length > 0 && (
            <>
              <ButtonLink href="/open-data/all.csv" icon="file-csv" download>
                {t("allCsv")}
              </ButtonLink>
              <ButtonLink href="/open-data/all.json" tone="secondary" icon="file" download>
                {t("allJson")}
              </ButtonLink>
            </>
          )
        }
      />
      <Stack>
        {process.env.PONTE_DEMO === "1" && (
          <Notice tone="warning" title={t("demonstrationTitle")}>
            {t("demonstration")}
          </Notice>
        )}
        {pictures.length === 0 ? (
          <EmptyState title={t("empty")} icon="chart-line">
            {t("emptyHint")}
          </EmptyState>
        ) : (
          <>
            {pictures.length > 1 && (
              <Card title={t("chart")}>
                <PathChart pictures={pictures.slice(-12)} />
              </Card>
            )}
            <Card title={t("months")} flush>
              <OpenMonths pictures={pictures.toReversed()} locale={await getLocale()} />
            </Card>
          </>
        )}
        <Card title={t("how")}>
          <ul className="mb-4 list-disc space-y-1 ps-5">
            {notes.map((note) => (
              <li key={note}>{t(`notes.${note}`)}</li>
            ))}
          </ul>
          <ButtonLink href="/open-data/dictionary" tone="secondary" icon="list">
            {t("toDictionary")}
          </ButtonLink>
        </Card>
        <Card title={t("licence")}>
          <p>
            {t("licenceText")}{" "}
            {licence.url ? (
              <a href={licence.url} rel="license" className="link font-semibold">
                {licence.name}
              </a>
            ) : (
              <strong>{licence.name}</strong>
            )}
            .
          </p>
        </Card>
      </Stack>
    </>
  );
}
