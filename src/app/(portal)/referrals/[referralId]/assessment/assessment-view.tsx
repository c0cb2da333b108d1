import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { dimensions } from "@/domain/assessment";
import type { AssessmentVersion } from "@/server/assessments/get-assessment";
import { useAnswers } from "./answers";

/** One version of a profile, to be read. */
export function AssessmentView({ version }: { version: AssessmentVersion }) {
  const t = useTranslations("assessment");
  const bands = useTranslations("programme.bandName");
  const { answer } = useAnswers();
  const facts = (fields: readonly Parameters<typeof answer>[0][]) =>
    fields.map((field) => ({ term: t(`fields.${field}`), value: answer(field, version[field]) }));
  return (
    <>
      <Card title={t("sections.band")} aside={<DemonstrationMark />}>
        <p className="font-bold text-xl">{bands(version.aidBand)}</p>
        <p className="max-w-prose text-muted text-sm">{t(`bandRule.${version.aidBand}`)}</p>
        <div className="mt-4">
          <SummaryList items={facts(["bandSource", "bandMotivation"])} />
        </div>
      </Card>
      <Card title={t("sections.dimensions")}>
        <ul className="grid gap-x-8 gap-y-5 md:grid-cols-2">
          {dimensions.map((dimension) => {
            const given = version.scores.find((one) => one.dimension === dimension);
            return given ? <Score key={dimension} {...given} /> : null;
          })}
        </ul>
        <p className="mt-5 text-muted text-sm">{t("noScoreDecides")}</p>
      </Card>
      <Card title={t("sections.study")}>
        <SummaryList columns={2} items={facts(["studyTitle", "studyYear", "workStatus", "workStatusSince"])} />
      </Card>
      <Card title={t("sections.availability")}>
        <SummaryList
          columns={2}
          items={facts(["drivingLicence", "ownTransport", "shifts", "weeklyMinutesMax", "travelKm"])}
        />
      </Card>
      <Card title={t("sections.services")}>
        <SummaryList columns={2} items={facts(["didStatus", "didOn", "employmentCentre", "servicePactOn"])} />
      </Card>
      <Card title={t("sections.words")}>
        <SummaryList items={facts(["constraints", "resources", "wishes"])} />
      </Card>
    </>
  );
}

function Score({ dimension, score, note }: AssessmentVersion["scores"][number]) {
  const t = useTranslations("assessment");
  return (
    <li className="min-w-0">
      <p className="font-semibold">{t(`dimension.${dimension}`)}</p>
      <div className="flex items-center gap-3">
        <span aria-hidden className="flex gap-1">
          {[1, 2, 3, 4, 5].map((step) => (
            <span key={step} className={`h-2 w-6 rounded-sm ${step <= score ? "bg-primary" : "bg-line"}`} />
          ))}
        </span>
        <span className="text-soft text-sm">{t(`score.${String(score) as "1"}`)}</span>
      </div>
      {note && <p className="mt-1 max-w-prose whitespace-pre-line text-soft">{note}</p>}
    </li>
  );
}
