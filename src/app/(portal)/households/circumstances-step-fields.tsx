import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { evictionStages } from "@/domain/eviction";
import { CircumstanceFields } from "./circumstance-fields";

type Props = { values: Record<string, string> };

/** The last questions about a new household: why it fell behind, what weighs on it, where an eviction stands. */
export function CircumstancesStepFields({ values }: Props) {
  const t = useTranslations("household");
  return (
    <>
      <CircumstanceFields values={values} />
      <TextField
        name="district"
        label={t("district")}
        hint={t("districtHint")}
        optional
        defaultValue={values.district}
      />
      <Fieldset legend={t("eviction.title")} columns={2}>
        <SelectField
          name="evictionStage"
          label={t("eviction.stage")}
          optional
          options={optionsOf(evictionStages, (stage) => t(`stages.${stage}`))}
          defaultValue={values.evictionStage}
        />
        <DateField name="evictionOn" label={t("eviction.occurredOn")} optional defaultValue={values.evictionOn} />
      </Fieldset>
    </>
  );
}
