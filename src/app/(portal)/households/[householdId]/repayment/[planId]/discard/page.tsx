import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { discardRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.discard");

/** A proposed plan that nobody signed is taken away. */
export default async function DiscardRepaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/[planId]/discard">) {
  const household = await fileFor(params);
  const plan = oneOf(household.repaymentPlans, (await params).planId);
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={household}
      title={t("discard")}
      lead={t("discardLead")}
      action={discardRepaymentAction}
      submit={t("discard")}
      danger
      hidden={{ repaymentPlanId: plan.id, version: plan.version }}
    />
  );
}
