import { getTranslations } from "next-intl/server";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { declineReasons } from "@/domain/referral";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { declineReferralAction } from "./actions";

export const generateMetadata = moveMetadata("decline");

/** SolCo does not take the person on, and owes who referred them a whole answer. */
export default async function DeclineReferralPage({ params }: PageProps<"/referrals/[referralId]/decline">) {
  const { referral } = await referralForMove((await params).referralId, "decline");
  const t = await getTranslations("referral");
  return (
    <MoveScreen referral={referral} move="decline">
      <Form action={declineReferralAction} id="decline">
        <HiddenField name="referralId" value={referral.id} />
        <RadioGroup
          name="declineReason"
          label={t("fields.declineReason")}
          options={declineReasons.map((value) => ({ value, label: t(`declineReason.${value}`) }))}
        />
        <TextArea
          readers="CASE"
          name="declineExplanation"
          label={t("fields.declineExplanation")}
          hint={t("fields.declineExplanationHint")}
          rows={5}
          maximum={2000}
        />
        <TextArea
          readers="CASE"
          name="proposedNextStep"
          label={t("fields.proposedNextStep")}
          hint={t("fields.proposedNextStepHint")}
          maximum={2000}
        />
        <MoveButtons move="decline" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
