import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { Checkbox } from "@/components/form/checkbox";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { HoursField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { scoreValues, shifts, studyTitles } from "@/domain/assessment";
import { sectors } from "@/domain/network";
import { opportunityKinds } from "@/domain/opportunity";
import { contractTypes } from "@/domain/outcome";
import { toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";
import type { OpportunityPage } from "@/server/opportunities/get-opportunity";

type Props = { body: NetworkOrganisation; opportunity?: OpportunityPage };

/** Everything an opportunity says, in the order in which a company tells it. */
export function OpportunityFields(props: Props) {
  return (
    <>
      <Work {...props} />
      <When {...props} />
      <Needed {...props} />
      <Places {...props} />
    </>
  );
}

async function Work({ body, opportunity }: Props) {
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const outcome = await getTranslations("outcome");
  return (
    <Fieldset legend={t("whatTitle")}>
      <RadioGroup
        name="kind"
        label={t("kind")}
        defaultValue={opportunity?.kind}
        options={optionsOf(opportunityKinds, (kind) => t(`kinds.${kind}`))}
      />
      <TextField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        maxLength={160}
        defaultValue={opportunity?.title}
      />
      <SelectField
        name="sector"
        label={t("sector")}
        optional
        defaultValue={opportunity?.sector ?? (body.sectors.length === 1 ? body.sectors[0] : "")}
        options={optionsOf(sectors, (sector) => network(`sectorName.${sector}`))}
      />
      <TextArea name="tasks" label={t("tasks")} maximum={3000} defaultValue={opportunity?.tasks ?? ""} />
      <SelectField
        name="contractType"
        label={t("contractType")}
        optional
        empty={t("noContract")}
        defaultValue={opportunity?.contractType ?? ""}
        options={optionsOf(contractTypes, (type) => outcome(`contractTypes.${type}`))}
      />
    </Fieldset>
  );
}

async function When({ body, opportunity }: Props) {
  const t = await getTranslations("opportunity");
  const profile = await getTranslations("assessment");
  const [onlySite] = body.sites;
  return (
    <Fieldset legend={t("whenTitle")}>
      <HoursField name="weeklyMinutes" label={t("hours")} defaultValue={typedHours(opportunity?.weeklyMinutes)} />
      <CheckboxGroup
        name="shifts"
        label={t("shifts")}
        hint={t("shiftsHint")}
        optional
        defaultValue={opportunity?.shifts ?? []}
        options={optionsOf(shifts, (shift) => profile(`shift.${shift}`))}
      />
      <TextField
        name="schedule"
        label={t("schedule")}
        hint={t("scheduleHint")}
        optional
        width="full"
        maxLength={300}
        defaultValue={opportunity?.schedule ?? ""}
      />
      <SelectField
        name="siteId"
        label={t("site")}
        optional
        empty={t("noSite")}
        defaultValue={opportunity?.siteId ?? ""}
        options={body.sites.map(({ id, name, city }) => ({
          value: id,
          label: name === city ? name : `${name}, ${city}`,
        }))}
      />
      <TextField name="city" label={t("city")} maxLength={80} defaultValue={opportunity?.city ?? onlySite?.city} />
      <TextField
        name="address"
        label={t("address")}
        optional
        maxLength={160}
        defaultValue={opportunity?.address ?? ""}
      />
      <SelectField
        name="contactId"
        label={t("contact")}
        optional
        empty={t("noContact")}
        defaultValue={opportunity?.contactId ?? ""}
        options={body.contacts
          .filter(({ active, id }) => active || id === opportunity?.contactId)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Fieldset>
  );
}

async function Needed({ opportunity }: Props) {
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

async function Places({ opportunity }: Props) {
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
