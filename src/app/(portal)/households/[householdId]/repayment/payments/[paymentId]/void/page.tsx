import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { DeedPage } from "../../../../deed-page";
import { oneOf } from "../../../../file-for";
import { repaymentFor } from "../../../repayment-for";
import { voidPaymentAction } from "./actions";

export const generateMetadata = titled("repayment.void");

/** A payment written down by mistake is taken back. */
export default async function VoidPaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/payments/[paymentId]/void">) {
  const repayment = await repaymentFor(params, { edits: true });
  const payment = oneOf(
    repayment.plans.flatMap(({ payments }) => payments),
    (await params).paymentId,
  );
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={repayment}
      title={t("void")}
      lead={t("voidLead", { amount: formatCents(payment.amountCents), day: formatDay(payment.paidOn) })}
      action={voidPaymentAction}
      submit={t("void")}
      danger
      hidden={{ paymentId: payment.id }}
    >
      <TextArea name="voidReason" label={t("voidReason")} hint={t("voidReasonHint")} readers="OFFICINA" maximum={300} />
    </DeedPage>
  );
}
