import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { today } from "@/lib/clock";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { signRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.sign");

/** The repayment plan is signed. */
export default async function SignRepaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/[planId]/sign">) {
  const household = await fileFor(params);
  const plan = oneOf(household.repaymentPlans, (await params).planId);
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={household}
      title={t("sign")}
      lead={t("signLead")}
      action={signRepaymentAction}
      submit={t("sign")}
      hidden={{ repaymentPlanId: plan.id, version: plan.version }}
    >
      <DateField name="signedOn" label={t("signedOn")} hint={t("signedOnHint")} defaultValue={today()} />
    </DeedPage>
  );
}
