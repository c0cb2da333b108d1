import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField } from "@/components/form/number-fields";
import { TextField } from "@/components/form/text-field";
import { isContribution } from "@/domain/contribution";
import { isOpenSupport } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { typedCents } from "@/lib/money";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { CapsNotice } from "../caps-notice";
import { requestContributionAction } from "./actions";

export const generateMetadata = titled("accompaniment.contribution.request");

/** A contribution was asked for: how much, when, under which number. */
export default async function RequestContributionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/request">) {
  const action = await actionFor(params);
  if (!isContribution(action.kind) || !isOpenSupport(action.status)) notFound();
  const t = await getTranslations("accompaniment.contribution");
  const { requestedCents, requestedOn, protocol } = action;
  return (
    <ActionDeed
      action={action}
      title={t("request")}
      lead={t("requestLead")}
      send={requestContributionAction}
      submit={t("saveRequest")}
    >
      <Fieldset legend={t("request")} columns={3}>
        <MoneyField name="requestedCents" label={t("requestedCents")} defaultValue={typedCents(requestedCents)} />
        <DateField
          name="requestedOn"
          label={t("requestedOn")}
          defaultValue={requestedOn ? toDay(requestedOn) : today()}
        />
        <TextField
          name="protocol"
          label={t("protocol")}
          hint={t("protocolHint")}
          optional
          defaultValue={protocol ?? ""}
        />
      </Fieldset>
      <CapsNotice kind={action.kind} />
    </ActionDeed>
  );
}
