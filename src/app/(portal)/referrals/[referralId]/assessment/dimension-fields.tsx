import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/form/choices";
import { TextArea } from "@/components/form/text-area";
import { dimensions, scoreValues } from "@/domain/assessment";
import type { AssessmentVersion } from "@/server/assessments/get-assessment";

/** The six dimensions: a value with its words, and room for the reason. */
export function DimensionFields({ scores }: { scores: AssessmentVersion["scores"] }) {
  const t = useTranslations("assessment");
  return (
    <div className="flex flex-col divide-y divide-line">
      {dimensions.map((dimension) => {
        const given = scores.find((one) => one.dimension === dimension);
        const name = t(`dimension.${dimension}`);
        return (
          <div key={dimension} className="grid items-start gap-x-8 gap-y-4 py-5 first:pt-0 last:pb-0 md:grid-cols-2">
            <RadioGroup
              name={dimension}
              label={name}
              hint={t(`dimensionHint.${dimension}`)}
              defaultValue={given ? String(given.score) : ""}
              options={scoreValues.map((value) => ({ value, label: t(`score.${value}`) }))}
            />
            <TextArea
              readers="CASE"
              name={`${dimension}_note`}
              label={t("noteOf", { dimension: name })}
              optional
              rows={4}
              maximum={1000}
              defaultValue={given?.note ?? ""}
            />
          </div>
        );
      })}
    </div>
  );
}
