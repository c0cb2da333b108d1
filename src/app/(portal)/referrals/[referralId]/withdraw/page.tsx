import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { withdrawReferralAction } from "./actions";

export const generateMetadata = moveMetadata("withdraw");

/** The Officina takes the referral back. */
export default async function WithdrawReferralPage({ params }: PageProps<"/referrals/[referralId]/withdraw">) {
  const { referral } = await referralForMove((await params).referralId, "withdraw");
  const t = await getTranslations("referral.fields");
  return (
    <MoveScreen referral={referral} move="withdraw">
      <Form action={withdrawReferralAction} id="withdraw">
        <HiddenField name="referralId" value={referral.id} />
        <TextArea readers="CASE" name="reason" label={t("withdrawReason")} rows={5} maximum={2000} />
        <MoveButtons move="withdraw" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
