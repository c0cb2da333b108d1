import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { VersionField } from "@/components/form/version-field";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { discardReferralAction } from "./actions";

export const generateMetadata = moveMetadata("discard");

/** Throws a draft away, after asking once. */
export default async function DiscardReferralPage({ params }: PageProps<"/referrals/[referralId]/discard">) {
  const { referral } = await referralForMove((await params).referralId, "discard");
  return (
    <MoveScreen referral={referral} move="discard">
      <Form action={discardReferralAction} id="discard">
        <HiddenField name="referralId" value={referral.id} />
        <VersionField value={referral.version} />
        <MoveButtons move="discard" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
