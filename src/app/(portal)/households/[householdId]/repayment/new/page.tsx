import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { MoneyField } from "@/components/form/number-fields";
import { agreedTerms, proposeRepaymentForm } from "@/domain/repayment-forms";
import { parseValues } from "@/lib/form";
import { RepaymentPreview } from "../preview";
import { repaymentFor } from "../repayment-for";
import { TermsForm } from "../terms-form";
import { startingTerms, typedTerms } from "../typed-terms";
import { proposeRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.propose");

/** Simulating a repayment plan with the household, as often as one likes; then putting it on the table. */
export default async function ProposeRepaymentPage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/repayment/new">) {
  const repayment = await repaymentFor(params, { edits: true });
  const typed = typedTerms(await searchParams);
  const form = parseValues(proposeRepaymentForm, { householdId: repayment.id, save: "", ...typed });
  const agreed = form.ok ? agreedTerms(form.data, form.data.recognisedDebtCents) : null;
  const values = startingTerms(repayment, typed, 1);
  const t = await getTranslations("repayment");
  const back = `/households/${repayment.id}/repayment`;
  return (
    <>
      <PageHeader
        title={t("propose")}
        eyebrow={`${repayment.code} · ${repayment.displayName}`}
        lead={t("proposeLead")}
        trail={[
          { label: t("households"), href: "/households" },
          { label: repayment.code, href: `/households/${repayment.id}` },
          { label: t("title"), href: back },
        ]}
      />
      <TermsForm
        action={proposeRepaymentAction}
        hidden={{ householdId: repayment.id }}
        values={values}
        simulated={agreed !== null}
        back={back}
        debt={
          <MoneyField
            name="recognisedDebtCents"
            label={t("recognisedDebt")}
            hint={t("recognisedDebtHint")}
            defaultValue={values.recognisedDebtCents}
          />
        }
      />
      {form.ok && agreed && (
        <RepaymentPreview
          agreed={agreed}
          monthlyRentCents={form.data.monthlyRentCents}
          monthlyIncomeCents={form.data.monthlyIncomeCents}
          rule={repayment.rule}
          typed={form.values as Record<string, string>}
          action={proposeRepaymentAction}
        />
      )}
    </>
  );
}
