import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { Due } from "@/domain/repayment-dues";
import { handChannels, handPaymentKinds } from "@/domain/repayment-forms";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents, typedCents } from "@/lib/money";
import { DeedPage } from "../../../deed-page";
import { oneOf } from "../../../file-for";
import { repaymentFor } from "../../repayment-for";
import { recordPaymentAction } from "./actions";

export const generateMetadata = titled("repayment.pay");

/** Money received on a plan, written down by hand: for the instalments, the current rent or the down payment. */
export default async function RecordPaymentPage({
  params,
}: PageProps<"/households/[householdId]/repayment/[planId]/pay">) {
  const repayment = await repaymentFor(params, { edits: true });
  const plan = oneOf(repayment.plans, (await params).planId);
  const t = await getTranslations("repayment");
  const unpaid = (kind: Due["kind"]) => plan.dues.filter((due) => due.kind === kind && due.paidCents < due.amountCents);
  const left = (kind: Due["kind"]) => unpaid(kind).reduce((sum, due) => sum + due.amountCents - due.paidCents, 0);
  const next = unpaid("INSTALMENT")[0];
  const kinds = handPaymentKinds.filter(
    (kind) => kind === "INSTALMENT" || (kind === "RENT" ? plan.monthlyRentCents : left(kind) > 0),
  );
  return (
    <DeedPage
      household={repayment}
      title={t("pay")}
      lead={t("payLead")}
      action={recordPaymentAction}
      submit={t("pay")}
      hidden={{ repaymentPlanId: plan.id, version: plan.version }}
    >
      <RadioGroup
        name="kind"
        label={t("paidFor")}
        defaultValue="INSTALMENT"
        options={optionsOf(
          kinds,
          (kind) => t(`paymentKind.${kind}`),
          (kind) =>
            kind === "INSTALMENT" && next
              ? t("oldestFirst", { left: formatCents(left(kind)), number: next.number, day: formatDay(next.dueOn) })
              : t("leftOf", { left: formatCents(left(kind)) }),
        )}
      />
      <Fieldset legend={t("payment")} columns={2}>
        <MoneyField
          name="amountCents"
          label={t("received")}
          hint={t("receivedHint")}
          defaultValue={next ? typedCents(next.amountCents - next.paidCents) : ""}
        />
        <DateField name="paidOn" label={t("paidOn")} hint={t("paidOnHint")} defaultValue={today()} />
        <SelectField
          name="channel"
          label={t("channel")}
          options={optionsOf(handChannels, (channel) => t(`channels.${channel}`))}
        />
        <TextField name="reference" label={t("paymentReference")} hint={t("paymentReferenceHint")} optional />
        <TextField name="payer" label={t("payer")} hint={t("payerHint")} optional />
      </Fieldset>
    </DeedPage>
  );
}
