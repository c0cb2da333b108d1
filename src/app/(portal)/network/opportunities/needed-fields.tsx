import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { Checkbox } from "@/components/form/checkbox";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { scoreValues, studyTitles } from "@/domain/assessment";
import { toDay } from "@/lib/dates";
import type { OpportunityPage } from "@/server/opportunities/get-opportunity";

type Props = { opportunity?: OpportunityPage };

/** What the work asks of a person. */
export async function Needed({ opportunity }: Props) {
  const t = await getTranslations("opportunity");
  const profile = await getTranslations("assessment");
  return (
    <Fieldset legend={t("requirementsTitle")}>
      <Checkbox name="licenceNeeded" label={t("licenceNeeded")} defaultChecked={opportunity?.licenceNeeded} />
      <Checkbox name="transportNeeded" label={t("transportNeeded")} defaultChecked={opportunity?.transportNeeded} />
      <SelectField
        name="languageLevel"
        label={t("languageLevel")}
        hint={t("languageHint")}
        optional
        empty={t("anyLanguage")}
        defaultValue={opportunity?.languageLevel?.toString() ?? ""}
        options={optionsOf(scoreValues, (level) => t("languageOf", { level }))}
      />
      <SelectField
        name="studyTitle"
        label={t("studyTitle")}
        optional
        empty={t("anyStudy")}
        defaultValue={opportunity?.studyTitle ?? ""}
        options={optionsOf(studyTitles, (title) => profile(`studyTitle.${title}`))}
      />
      <TextArea
        readers="PORTAL"
        name="requirements"
        label={t("requirements")}
        optional
        rows={3}
        maximum={2000}
        defaultValue={opportunity?.requirements ?? ""}
      />
    </Fieldset>
  );
}

/** How many, and when. */
export async function Places({ opportunity }: Props) {
  const t = await getTranslations("opportunity");
  const dayOf = (date: Date | null | undefined) => (date ? toDay(date) : "");
  return (
    <Fieldset legend={t("placesTitle")} columns={2}>
      <NumberField name="places" label={t("places")} defaultValue={String(opportunity?.places ?? 1)} />
      <DateField
        name="closesOn"
        label={t("closesOn")}
        hint={t("closesHint")}
        optional
        defaultValue={opportunity?.closesOn ?? ""}
      />
      <DateField name="startsOn" label={t("startsOn")} optional defaultValue={dayOf(opportunity?.startsOn)} />
      <DateField name="endsOn" label={t("endsOn")} optional defaultValue={dayOf(opportunity?.endsOn)} />
    </Fieldset>
  );
}
