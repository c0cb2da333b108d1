import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { NumberField } from "@/components/form/number-fields";
import { clockStages, defaultTargets, type Targets } from "@/domain/clock";
import { targetField, targetFigures } from "@/domain/clock-forms";
import type { ClockStage } from "@/generated/prisma/enums";

type Props = { targets: Targets; own: readonly ClockStage[] };

/** Every stage with its four figures, in the order of a case's journey; each says whether it is the measure's own or the default. */
export function TargetFields({ targets, own }: Props) {
  const t = useTranslations("clock");
  return clockStages.map((stage) => (
    <fieldset key={stage} className="min-w-0 border-line border-t pt-5 first-of-type:border-0 first-of-type:pt-0">
      <legend className="sr-only">{t(`stages.${stage}`)}</legend>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-hidden className="font-bold text-emphasis">
          {t(`stages.${stage}`)}
        </span>
        <StatusTag tone={own.includes(stage) ? "info" : "quiet"}>
          {t(own.includes(stage) ? "targets.own" : "targets.default")}
        </StatusTag>
      </p>
      <div className="grid grid-cols-2 items-end gap-4 lg:grid-cols-4">
        {targetFigures.map((figure) => (
          <NumberField
            key={figure}
            name={targetField(stage, figure)}
            label={t(`targets.${figure}`)}
            defaultValue={String(targets[stage][figure])}
          />
        ))}
      </div>
      {own.includes(stage) && (
        <p className="mt-2 text-muted text-sm">{t("targets.defaultHint", { ...defaultTargets[stage] })}</p>
      )}
    </fieldset>
  ));
}
