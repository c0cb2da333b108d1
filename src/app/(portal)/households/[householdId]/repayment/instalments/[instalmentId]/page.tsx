import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { MoneyField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents, typedCents } from "@/lib/money";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { recordPaymentAction } from "./actions";

export const generateMetadata = titled("repayment.pay");

/** Money received for one instalment. */
export default async function RecordPaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/instalments/[instalmentId]">) {
  const household = await fileFor(params);
  const instalments = household.repaymentPlans.flatMap((plan) => plan.instalments);
  const instalment = oneOf(instalments, (await params).instalmentId);
  const due = instalment.amountCents - instalment.paidCents;
  const t = await getTranslations("repayment");
  return (
    <DeedPage
      household={household}
      title={t("payOf", { number: instalment.number })}
      lead={t("payLead", { due: formatCents(due), day: formatDay(instalment.dueOn) })}
      action={recordPaymentAction}
      submit={t("pay")}
      hidden={{ instalmentId: instalment.id, version: instalment.version }}
    >
      <MoneyField name="amountCents" label={t("received")} hint={t("receivedHint")} defaultValue={typedCents(due)} />
      <DateField name="paidOn" label={t("paidOn")} defaultValue={today()} />
      <TextField name="channel" label={t("channel")} hint={t("channelHint")} optional />
    </DeedPage>
  );
}
