import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { lapseRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.lapse");

/** The creditor takes the benefit of instalments away. */
export default async function LapseRepaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/[planId]/lapse">) {
  const household = await fileFor(params);
  const plan = oneOf(household.repaymentPlans, (await params).planId);
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={household}
      title={t("lapse")}
      lead={t("lapseLead")}
      action={lapseRepaymentAction}
      submit={t("lapse")}
      danger
      hidden={{ repaymentPlanId: plan.id, version: plan.version }}
    >
      <TextArea
        name="endReason"
        label={t("lapseReason")}
        hint={t("lapseReasonHint")}
        readers="OFFICINA"
        maximum={500}
      />
    </DeedPage>
  );
}
