import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { MoneyField } from "@/components/form/number-fields";
import { TextArea } from "@/components/form/text-area";
import { isReschedulable } from "@/domain/repayment";
import { arrearsDues, duesTotals } from "@/domain/repayment-dues";
import { agreedTerms, rescheduleRepaymentForm, wrongTerms } from "@/domain/repayment-forms";
import { today } from "@/lib/clock";
import { parseValues } from "@/lib/form";
import { formatCents, typedCents } from "@/lib/money";
import { oneOf } from "../../../file-for";
import { RepaymentPreview } from "../../preview";
import { repaymentFor } from "../../repayment-for";
import { TermsForm } from "../../terms-form";
import { startingTerms, typedTerms } from "../../typed-terms";
import { rescheduleRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.reschedule");

/** A new version of a plan: what is left of the old one and what was newly recognised, on other terms, with the reason. */
export default async function RescheduleRepaymentPage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/repayment/[planId]/reschedule">) {
  const repayment = await repaymentFor(params, { edits: true });
  const plan = oneOf(repayment.plans, (await params).planId);
  if (!isReschedulable(plan.status)) notFound();
  const left = duesTotals(arrearsDues(plan.dues), today()).leftCents;
  const rentMissed = duesTotals(
    plan.dues.filter(({ kind }) => kind === "RENT"),
    today(),
  ).overdueCents;
  const typed = typedTerms(await searchParams);
  const hiddenIds = { householdId: repayment.id, repaymentPlanId: plan.id };
  const form = parseValues(rescheduleRepaymentForm, { ...hiddenIds, reason: "", save: "", ...typed });
  const debt = left + (form.ok ? form.data.newArrearsCents : 0);
  const wrong = form.ok && wrongTerms(form.data, debt);
  const agreed = form.ok && !wrong ? agreedTerms(form.data, debt) : null;
  const values = startingTerms(repayment, typed, plan.number + 1);
  const t = await getTranslations("repayment");
  const all = await getTranslations();
  const back = `/households/${repayment.id}/repayment`;
  return (
    <>
      <PageHeader
        title={t("reschedule")}
        eyebrow={`${repayment.code} · ${repayment.displayName}`}
        lead={t(plan.status === "LAPSED" ? "rescheduleLapsedLead" : "rescheduleLead", { left: formatCents(left) })}
        trail={[
          { label: t("households"), href: "/households" },
          { label: repayment.code, href: `/households/${repayment.id}` },
          { label: t("title"), href: back },
        ]}
      />
      {wrong && (
        <Notice tone="danger" className="mb-4">
          {all(wrong.message as never)}
        </Notice>
      )}
      <TermsForm
        action={rescheduleRepaymentAction}
        hidden={hiddenIds}
        values={values}
        simulated={agreed !== null}
        back={back}
        debt={
          <MoneyField
            name="newArrearsCents"
            label={t("newArrears")}
            hint={t("newArrearsHint", { left: formatCents(left) })}
            defaultValue={typed.newArrearsCents || typedCents(rentMissed)}
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
          action={rescheduleRepaymentAction}
        >
          <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} readers="OFFICINA" maximum={500} />
        </RepaymentPreview>
      )}
    </>
  );
}
