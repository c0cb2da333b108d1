import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { PageHeader } from "@/components/data/page-header";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { proposeRepaymentForm } from "@/domain/repayment-forms";
import { today } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { cleanText, parseValues } from "@/lib/form";
import { typedCents } from "@/lib/money";
import type { SearchParams } from "@/lib/query";
import { fileFor } from "../../file-for";
import { proposeRepaymentAction } from "./actions";
import { RepaymentPreview } from "./preview";

export const generateMetadata = titled("repayment.propose");

const asked = [
  "creditor",
  "recognisedDebtCents",
  "downPaymentCents",
  "instalments",
  "firstDueOn",
  "everyMonths",
] as const;

/** The terms typed so far, out of the address. */
const typedTerms = (params: SearchParams) =>
  Object.fromEntries(asked.map((name) => [name, cleanText([params[name] ?? ""].flat()[0] ?? "").slice(0, 200)]));

/** Agreeing on a repayment plan: its terms, then its instalments to look at, then saved. */
export default async function ProposeRepaymentPage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/repayment/new">) {
  const household = await fileFor(params);
  const terms = typedTerms(await searchParams);
  const preview = parseValues(proposeRepaymentForm, { householdId: household.id, save: "", ...terms });
  const t = await getTranslations("repayment");
  const common = await getTranslations("common");
  const back = `/households/${household.id}`;
  const values = {
    ...terms,
    creditor: terms.creditor || household.tenancies[0]?.landlordName || "",
    recognisedDebtCents: terms.recognisedDebtCents || typedCents(household.debtCents),
    downPaymentCents: terms.downPaymentCents || "0,00",
    everyMonths: terms.everyMonths || "1",
    firstDueOn: terms.firstDueOn || `${addMonths(today(), 1).slice(0, 8)}05`,
  };
  return (
    <>
      <PageHeader
        title={t("propose")}
        eyebrow={`${household.code} · ${household.displayName}`}
        lead={t("proposeLead")}
        trail={[
          { label: t("households"), href: "/households" },
          { label: household.code, href: back },
        ]}
      />
      <Form action={proposeRepaymentAction} id="f">
        <HiddenField name="householdId" value={household.id} />
        <Fieldset legend={t("terms")} columns={2}>
          <TextField name="creditor" label={t("creditor")} hint={t("creditorHint")} defaultValue={values.creditor} />
          <MoneyField
            name="recognisedDebtCents"
            label={t("recognisedDebt")}
            hint={t("recognisedDebtHint")}
            defaultValue={values.recognisedDebtCents}
          />
          <MoneyField
            name="downPaymentCents"
            label={t("downPayment")}
            hint={t("downPaymentHint")}
            defaultValue={values.downPaymentCents}
          />
          <NumberField
            name="instalments"
            label={t("instalments")}
            hint={t("instalmentsHint")}
            defaultValue={terms.instalments}
          />
          <DateField name="firstDueOn" label={t("firstDueOn")} defaultValue={values.firstDueOn} />
          <NumberField
            name="everyMonths"
            label={t("everyMonths")}
            hint={t("everyMonthsHint")}
            defaultValue={values.everyMonths}
          />
        </Fieldset>
        <ActionBar>
          <SubmitButton tone={preview.ok ? "secondary" : "primary"}>{t("showInstalments")}</SubmitButton>
          <ButtonLink href={back} tone="quiet">
            {common("cancel")}
          </ButtonLink>
        </ActionBar>
      </Form>
      {preview.ok && (
        <RepaymentPreview
          terms={preview.data}
          typed={preview.values as Record<string, string>}
          monthlyIncomeCents={household.monthlyIncomeCents}
        />
      )}
    </>
  );
}
