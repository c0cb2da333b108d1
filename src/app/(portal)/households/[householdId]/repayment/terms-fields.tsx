import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { simulationWays } from "@/domain/repayment-forms";

type Props = {
  values: Record<string, string>;
  /** The debt, asked differently for a new plan and for a new version. */
  debt: React.ReactNode;
};

/** The terms of a plan: the debt, how it is divided (by instalments or by what can be paid a month), what it weighs on. */
export function TermsFields({ values, debt }: Props) {
  const t = useTranslations("repayment");
  return (
    <>
      <Fieldset legend={t("terms")} columns={2}>
        {debt}
        <MoneyField
          name="downPaymentCents"
          label={t("downPayment")}
          hint={t("downPaymentHint")}
          defaultValue={values.downPaymentCents}
        />
        <TextField name="creditor" label={t("creditor")} hint={t("creditorHint")} defaultValue={values.creditor} />
        <TextField
          name="reference"
          label={t("reference")}
          hint={t("referenceHint")}
          defaultValue={values.reference}
          optional
        />
      </Fieldset>
      <Fieldset legend={t("division")} columns={2}>
        <div className="sm:col-span-2">
          <RadioGroup
            name="by"
            label={t("by")}
            defaultValue={values.by}
            options={optionsOf(
              simulationWays,
              (way) => t(`ways.${way}`),
              (way) => t(`wayHints.${way}`),
            )}
          />
        </div>
        <NumberField
          name="instalments"
          label={t("instalments")}
          hint={t("instalmentsHint")}
          defaultValue={values.instalments}
          optional
        />
        <MoneyField
          name="budgetCents"
          label={t("budget")}
          hint={t("budgetHint")}
          defaultValue={values.budgetCents}
          optional
        />
        <DateField
          name="firstDueOn"
          label={t("firstDueOn")}
          hint={t("firstDueOnHint")}
          defaultValue={values.firstDueOn}
        />
        <NumberField
          name="everyMonths"
          label={t("everyMonths")}
          hint={t("everyMonthsHint")}
          defaultValue={values.everyMonths}
        />
      </Fieldset>
      <Fieldset legend={t("weighing")} columns={2}>
        <MoneyField
          name="monthlyRentCents"
          label={t("currentRent")}
          hint={t("currentRentHint")}
          defaultValue={values.monthlyRentCents}
          optional
        />
        <MoneyField
          name="monthlyIncomeCents"
          label={t("income")}
          hint={t("incomeHint")}
          defaultValue={values.monthlyIncomeCents}
          optional
        />
      </Fieldset>
    </>
  );
}
