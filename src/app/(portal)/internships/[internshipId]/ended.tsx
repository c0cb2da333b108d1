import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { formatDay } from "@/lib/dates";
import type { InternshipPage } from "@/server/internships/get-internship";

/** How an internship that is over ended, and what it taught. */
export function Ended({ internship }: { internship: InternshipPage }) {
  const t = useTranslations("internship");
  const why = useTranslations("outcome.endReasons");
  const { status, endedOn, endReason, endNote, finalAssessment } = internship;
  if (status !== "COMPLETED" && status !== "ENDED_EARLY") return null;
  return (
    <Card title={t("ended.title")}>
      <SummaryList
        items={[
          { term: t("ended.on"), value: formatDay(endedOn) },
          ...(endReason
            ? [
                { term: t("ended.why"), value: why(endReason) },
                { term: t("ended.words"), value: endNote },
              ]
            : []),
          { term: t("finalAssessment"), value: <span className="whitespace-pre-line">{finalAssessment}</span> },
        ]}
      />
    </Card>
  );
}
