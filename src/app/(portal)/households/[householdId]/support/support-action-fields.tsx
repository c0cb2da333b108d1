import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { supportActionKinds } from "@/domain/support-action";

type Props = { values: Record<string, string> };

/** The questions about something done with the whole household. */
export function SupportActionFields({ values }: Props) {
  const t = useTranslations("household.support");
  return (
    <>
      <Fieldset legend={t("action")} columns={2}>
        <SelectField
          name="kind"
          label={t("kind")}
          options={optionsOf(supportActionKinds, (kind) => t(`kinds.${kind}`))}
          defaultValue={values.kind}
        />
        <TextField name="carriedBy" label={t("carriedBy")} hint={t("carriedByHint")} defaultValue={values.carriedBy} />
        <DateField name="startedOn" label={t("startedOn")} defaultValue={values.startedOn} />
        <DateField name="endedOn" label={t("endedOn")} optional defaultValue={values.endedOn} />
      </Fieldset>
      <TextArea
        name="description"
        label={t("description")}
        optional
        rows={2}
        maximum={2000}
        defaultValue={values.description}
      />
      <TextArea
        name="result"
        label={t("result")}
        hint={t("resultHint")}
        optional
        rows={2}
        maximum={2000}
        defaultValue={values.result}
      />
    </>
  );
}
