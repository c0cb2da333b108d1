import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { iseeTypes } from "@/domain/isee";
import { today } from "@/lib/clock";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { addIseeAction } from "./actions";

export const generateMetadata = titled("household.isee.add");

/** A new ISEE statement; the year's end is when most of them stop being valid. */
export default async function AddIseePage({ params }: PageProps<"/households/[householdId]/isee/new">) {
  const household = await fileFor(params);
  const t = await getTranslations("household.isee");
  const year = today().slice(0, 4);
  return (
    <DeedPage household={household} title={t("add")} lead={t("lead")} action={addIseeAction} submit={t("add")}>
      <Fieldset legend={t("statement")} columns={2}>
        <SelectField name="type" label={t("type")} options={optionsOf(iseeTypes, (type) => t(`types.${type}`))} />
        <NumberField name="year" label={t("year")} defaultValue={year} />
        <MoneyField name="iseeCents" label={t("value")} />
        <MoneyField name="iseCents" label={t("ise")} optional />
        <TextField name="protocol" label={t("protocol")} hint={t("protocolHint")} optional />
      </Fieldset>
      <Fieldset legend={t("validity")} columns={2}>
        <DateField name="validFrom" label={t("validFrom")} optional />
        <DateField name="validTo" label={t("validTo")} defaultValue={`${year}-12-31`} />
      </Fieldset>
    </DeedPage>
  );
}
