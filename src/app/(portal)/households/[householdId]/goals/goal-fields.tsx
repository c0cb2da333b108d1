import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { TextArea } from "@/components/form/text-area";

type Props = { values?: Record<string, string> };

/** The questions about something the household wants to reach. */
export function GoalFields({ values = {} }: Props) {
  const t = useTranslations("accompaniment.goals");
  return (
    <>
      <TextArea
        readers="OFFICINA"
        name="body"
        label={t("body")}
        hint={t("bodyHint")}
        rows={2}
        maximum={500}
        defaultValue={values.body}
      />
      <DateField name="dueOn" label={t("by")} hint={t("byHint")} optional defaultValue={values.dueOn} />
    </>
  );
}
