import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { closeReferralAction } from "./actions";

export const generateMetadata = moveMetadata("close");

/** SolCo ends an accepted referral. */
export default async function CloseReferralPage({ params }: PageProps<"/referrals/[referralId]/close">) {
  const { referral } = await referralForMove((await params).referralId, "close");
  const t = await getTranslations("referral.fields");
  return (
    <MoveScreen referral={referral} move="close">
      <Form action={closeReferralAction} id="close">
        <HiddenField name="referralId" value={referral.id} />
        <TextArea readers="CASE" name="reason" label={t("closeReason")} rows={5} maximum={2000} />
        <MoveButtons move="close" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
