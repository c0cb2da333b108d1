import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { MoneyField } from "@/components/form/number-fields";
import { TextArea } from "@/components/form/text-area";
import { supportOutcomes } from "@/domain/contribution-forms";
import { isOpenSupport } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { decideContributionAction } from "./actions";

export const generateMetadata = titled("accompaniment.contribution.decide");

/** The answer to a request for a contribution came. */
export default async function DecideContributionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/decide">) {
  const action = await actionFor(params);
  const { requestedOn, requestedCents, status } = action;
  if (!requestedOn || requestedCents === null || !isOpenSupport(status)) notFound();
  const t = await getTranslations("accompaniment.contribution");
  return (
    <ActionDeed
      action={action}
      title={t("decide")}
      lead={t("decideLead", { amount: formatCents(requestedCents), day: formatDay(requestedOn) })}
      send={decideContributionAction}
      submit={t("saveDecision")}
    >
      <RadioGroup
        name="outcome"
        label={t("outcome")}
        options={optionsOf(supportOutcomes, (outcome) => t(`outcomes.${outcome}`))}
      />
      <MoneyField name="grantedCents" label={t("grantedCents")} hint={t("grantedHint")} optional />
      <DateField name="decidedOn" label={t("decidedOn")} defaultValue={today()} />
      <TextArea readers="OFFICINA" name="result" label={t("why")} hint={t("whyHint")} rows={3} maximum={2000} />
    </ActionDeed>
  );
}
