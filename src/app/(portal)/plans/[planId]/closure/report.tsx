import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import type { Closure } from "@/server/closure/get-closure";

const tones = { ACHIEVED: "success", PARTLY: "warning", NOT_ACHIEVED: "danger" } as const;

/** The report as it is read: every goal with what became of it, the summary, what remains and who follows it. */
export async function ReportRead({ closure: { report, named } }: { closure: Closure }) {
  const t = await getTranslations("closure");
  if (!report) return null;
  return (
    <>
      <Card title={t("goals")}>
        <ol className="flex flex-col gap-4">
          {report.goals.map(({ goalKey, text, result, why }, index) => (
            <li key={goalKey} className="flex flex-col items-start gap-1">
              <p className="font-semibold">{named ? text : t("goal", { number: index + 1 })}</p>
              {result ? (
                <StatusTag tone={tones[result]}>{t(`results.${result}`)}</StatusTag>
              ) : (
                <StatusTag>{t("notJudged")}</StatusTag>
              )}
              {named && why && <p className="whitespace-pre-line">{why}</p>}
            </li>
          ))}
        </ol>
      </Card>
      {named ? (
        <Card title={t("summary")}>
          <p className="mb-4 whitespace-pre-line">{report.summary}</p>
          <SummaryList
            items={[
              { term: t("remains"), value: report.remains ?? t("nothingRemains") },
              { term: t("followedBy"), value: report.followedBy },
            ]}
          />
        </Card>
      ) : (
        <Notice>{t("hidden")}</Notice>
      )}
    </>
  );
}
