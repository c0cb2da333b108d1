import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { repaymentEnds } from "@/domain/repayment-forms";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { endRepaymentAction } from "./actions";

export const generateMetadata = titled("repayment.end");

/** A running repayment plan ends. */
export default async function EndRepaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/[planId]/end">) {
  const household = await fileFor(params);
  const plan = oneOf(household.repaymentPlans, (await params).planId);
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={household}
      title={t("end")}
      lead={t("endLead")}
      action={endRepaymentAction}
      submit={t("end")}
      danger
      hidden={{ repaymentPlanId: plan.id, version: plan.version }}
    >
      <RadioGroup
        name="end"
        label={t("how")}
        options={optionsOf(
          repaymentEnds,
          (end) => t(`ends.${end}`),
          (end) => t(`endHints.${end}`),
        )}
      />
    </DeedPage>
  );
}
