import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { accreditationRegisters } from "@/domain/accreditation";
import { accreditationStatuses } from "@/domain/organisation";
import { toDay } from "@/lib/dates";
import type { OrganisationFile } from "@/server/organisations/get-organisation";

type Props = { organisation: OrganisationFile; entry?: OrganisationFile["accreditations"][number] };

/** An entry of a regional register: which, for where, for how long. */
export async function AccreditationFields({ organisation, entry }: Props) {
  const t = await getTranslations("admin.accreditations");
  return (
    <>
      <SelectField
        name="register"
        label={t("register")}
        defaultValue={entry?.register}
        options={accreditationRegisters.map((value) => ({ value, label: t(`registers.${value}`) }))}
      />
      <TextField name="number" label={t("number")} defaultValue={entry?.number} maxLength={60} />
      <TextField name="act" label={t("act")} optional defaultValue={entry?.act ?? undefined} maxLength={160} />
      <SelectField
        name="siteId"
        label={t("site")}
        optional
        empty={t("allSites")}
        defaultValue={entry?.siteId ?? undefined}
        options={organisation.sites.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="validFrom" label={t("validFrom")} defaultValue={entry && toDay(entry.validFrom)} />
        <DateField
          name="validTo"
          label={t("validTo")}
          optional
          defaultValue={entry?.validTo ? toDay(entry.validTo) : undefined}
        />
      </div>
      <SelectField
        name="status"
        label={t("status")}
        empty={false}
        defaultValue={entry?.status ?? "ACTIVE"}
        options={accreditationStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      />
    </>
  );
}
