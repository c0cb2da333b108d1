import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { MoneyField } from "@/components/form/number-fields";
import { today } from "@/lib/clock";
import { formatCents, typedCents } from "@/lib/money";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { creditContributionAction } from "./actions";

export const generateMetadata = titled("accompaniment.contribution.credit");

/** The granted money is booked on the running repayment plan. */
export default async function CreditContributionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/credit">) {
  const action = await actionFor(params);
  const { grantedCents, plan, payments } = action;
  if (!grantedCents || !plan || payments.length > 0) notFound();
  const t = await getTranslations("accompaniment.contribution");
  return (
    <ActionDeed
      action={action}
      title={t("credit")}
      lead={t("creditLead", { granted: formatCents(grantedCents), left: formatCents(plan.leftCents) })}
      send={creditContributionAction}
      submit={t("credit")}
      hidden={{ repaymentPlanId: plan.id }}
    >
      <MoneyField
        name="amountCents"
        label={t("creditCents")}
        hint={t("creditHint")}
        defaultValue={typedCents(Math.min(grantedCents, plan.leftCents))}
      />
      <DateField name="paidOn" label={t("paidOn")} defaultValue={today()} />
    </ActionDeed>
  );
}
