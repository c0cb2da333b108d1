import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { CheckboxGroup } from "@/components/form/choices";
import { NumberField } from "@/components/form/number-fields";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { sectors } from "@/domain/network";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";

/** What operators know of a co-operative or company. */
export async function FactsFields({ organisation: body }: { organisation?: NetworkOrganisation }) {
  const t = await getTranslations("network");
  return (
    <>
      <CheckboxGroup
        name="sectors"
        label={t("sectors")}
        optional
        defaultValue={body?.sectors ?? []}
        options={optionsOf(sectors, (sector) => t(`sectorName.${sector}`))}
      />
      <NumberField
        name="employmentCapacity"
        label={t("capacityLabel")}
        hint={t("capacityHint")}
        optional
        defaultValue={body?.employmentCapacity?.toString() ?? ""}
      />
      <TextField name="email" label={t("email")} type="email" optional defaultValue={body?.email ?? ""} />
      <TextField name="phone" label={t("phone")} type="tel" optional defaultValue={body?.phone ?? ""} />
      <TextArea
        readers="PORTAL"
        name="about"
        label={t("about")}
        hint={t("aboutHint")}
        optional
        maximum={2000}
        defaultValue={body?.about ?? ""}
      />
    </>
  );
}
