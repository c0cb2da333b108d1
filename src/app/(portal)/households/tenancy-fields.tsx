import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { tenancyKinds } from "@/domain/tenancy";

type Props = { values: Record<string, string> };

/** The questions about the home, for a new household and for putting them right. */
export function TenancyFields({ values }: Props) {
  const t = useTranslations("household.tenancy");
  const kinds = useTranslations("household.tenancyKind");
  return (
    <>
      <Fieldset legend={t("home")} columns={2}>
        <SelectField
          name="kind"
          label={t("kind")}
          options={optionsOf(tenancyKinds, (kind) => kinds(kind))}
          defaultValue={values.kind}
        />
        <TextField
          name="contractCode"
          label={t("contractCode")}
          hint={t("contractCodeHint")}
          optional
          code
          defaultValue={values.contractCode}
        />
        <TextField
          name="address"
          label={t("address")}
          hint={t("addressHint")}
          defaultValue={values.address}
          autoComplete="off"
        />
        <TextField
          name="streetNumber"
          label={t("streetNumber")}
          optional
          width="short"
          defaultValue={values.streetNumber}
        />
        <TextField
          name="unit"
          label={t("unit")}
          hint={t("unitHint")}
          optional
          width="short"
          defaultValue={values.unit}
        />
        <TextField name="city" label={t("city")} defaultValue={values.city} autoComplete="off" />
        <TextField
          name="postalCode"
          label={t("postalCode")}
          optional
          width="short"
          inputMode="numeric"
          defaultValue={values.postalCode}
        />
        <TextField
          name="province"
          label={t("province")}
          hint={t("provinceHint")}
          optional
          width="short"
          code
          maxLength={2}
          defaultValue={values.province}
        />
      </Fieldset>
      <Fieldset legend={t("contract")} columns={2}>
        <TextField name="landlordName" label={t("landlordName")} optional defaultValue={values.landlordName} />
        <div className="hidden md:block" />
        <DateField name="contractFrom" label={t("contractFrom")} optional defaultValue={values.contractFrom} />
        <DateField name="contractTo" label={t("contractTo")} optional defaultValue={values.contractTo} />
        <MoneyField name="monthlyRentCents" label={t("monthlyRent")} optional defaultValue={values.monthlyRentCents} />
        <MoneyField
          name="monthlyChargesCents"
          label={t("monthlyCharges")}
          optional
          defaultValue={values.monthlyChargesCents}
        />
      </Fieldset>
    </>
  );
}
