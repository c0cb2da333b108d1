import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { Fieldset } from "@/components/form/fieldset";
import { HoursField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { shifts } from "@/domain/assessment";
import { sectors } from "@/domain/network";
import { opportunityKinds } from "@/domain/opportunity";
import { contractTypes } from "@/domain/outcome";
import { typedHours } from "@/lib/hours";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";
import type { OpportunityPage } from "@/server/opportunities/get-opportunity";
import { Needed, Places } from "./needed-fields";

type Props = { body: NetworkOrganisation; opportunity?: OpportunityPage };

/** Everything an opportunity says, in the order in which a company tells it. */
export function OpportunityFields(props: Props) {
  return (
    <>
      <Work {...props} />
      <When {...props} />
      <Needed opportunity={props.opportunity} />
      <Places opportunity={props.opportunity} />
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
      <TextArea
        readers="PORTAL"
        name="tasks"
        label={t("tasks")}
        maximum={3000}
        defaultValue={opportunity?.tasks ?? ""}
      />
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
