import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { arrearsCauses } from "@/domain/household";

type Props = { values: Record<string, string> };

/** The questions about why the household fell behind and what else weighs on it. */
export function CircumstanceFields({ values }: Props) {
  const t = useTranslations("household.circumstances");
  return (
    <>
      <SelectField
        name="cause"
        label={t("cause")}
        optional
        options={optionsOf(arrearsCauses, (cause) => t(`causes.${cause}`))}
        defaultValue={values.cause}
      />
      <TextArea
        readers="OFFICINA"
        name="causeNote"
        label={t("causeNote")}
        hint={t("causeNoteHint")}
        optional
        rows={2}
        maximum={1000}
        defaultValue={values.causeNote}
      />
      <MoneyField
        name="monthlyIncomeCents"
        label={t("monthlyIncome")}
        hint={t("monthlyIncomeHint")}
        optional
        defaultValue={values.monthlyIncomeCents}
      />
      <TextArea
        readers="OFFICINA"
        name="otherDebts"
        label={t("otherDebts")}
        hint={t("otherDebtsHint")}
        optional
        rows={2}
        maximum={1000}
        defaultValue={values.otherDebts}
      />
      <TextArea
        readers="OFFICINA"
        name="measures"
        label={t("measures")}
        hint={t("measuresHint")}
        optional
        rows={2}
        maximum={1000}
        defaultValue={values.measures}
      />
    </>
  );
}
