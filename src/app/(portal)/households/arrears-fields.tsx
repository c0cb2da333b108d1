import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { arrearsSources } from "@/domain/arrears";

type Props = { values: Record<string, string>; noteHint?: string };

/** The questions about a debt on a day. */
export function ArrearsFields({ values, noteHint }: Props) {
  const t = useTranslations("arrears");
  return (
    <>
      <Fieldset legend={t("reading")} columns={2}>
        <DateField
          name="recordedOn"
          label={t("recordedOn")}
          hint={t("recordedOnHint")}
          defaultValue={values.recordedOn}
        />
        <SelectField
          name="source"
          label={t("source")}
          options={optionsOf(arrearsSources, (source) => t(`sources.${source}`))}
          defaultValue={values.source}
        />
        <MoneyField
          name="rentDebtCents"
          label={t("rentDebt")}
          hint={t("zeroHint")}
          defaultValue={values.rentDebtCents}
        />
        <MoneyField
          name="chargesDebtCents"
          label={t("chargesDebt")}
          hint={t("zeroHint")}
          defaultValue={values.chargesDebtCents}
        />
        <NumberField name="months" label={t("months")} defaultValue={values.months} />
        <DateField name="firstUnpaidOn" label={t("firstUnpaidOn")} optional defaultValue={values.firstUnpaidOn} />
      </Fieldset>
      <TextArea
        readers="OFFICINA"
        name="note"
        label={t("note")}
        hint={noteHint}
        optional={!noteHint}
        rows={2}
        maximum={1000}
        defaultValue={values.note}
      />
    </>
  );
}
