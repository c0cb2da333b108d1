import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { NumberField } from "@/components/form/number-fields";
import { holidayChoices, repeats } from "@/domain/session-series";

/** Whether the appointment repeats, until when or how many times, and what to do on public holidays. */
export async function RepeatFields() {
  const t = await getTranslations("session");
  return (
    <Fieldset legend={t("series")}>
      <RadioGroup
        name="repeat"
        label={t("repeat")}
        hint={t("repeatHint")}
        inline
        defaultValue="NO"
        options={repeats.map((repeat) => ({ value: repeat, label: t(`repeats.${repeat}`) }))}
      />
      <div className="grid gap-5 md:grid-cols-2">
        <DateField name="until" label={t("until")} hint={t("untilHint")} optional />
        <NumberField name="times" label={t("times")} hint={t("timesHint")} width="short" optional />
      </div>
      <RadioGroup
        name="onHolidays"
        label={t("onHolidays")}
        hint={t("onHolidaysHint")}
        optional
        options={holidayChoices.map((holidays) => ({ value: holidays, label: t(`holidayChoices.${holidays}`) }))}
      />
    </Fieldset>
  );
}
