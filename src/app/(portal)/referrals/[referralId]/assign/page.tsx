import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { listOperators } from "@/server/referrals/operators";
import { Assignments } from "../assignments";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { OperatorField } from "../operator-field";
import { assignReferralAction } from "./actions";

export const generateMetadata = moveMetadata("assign");

/** The coordinator gives the referral to an operator, or passes it from one to another. */
export default async function AssignReferralPage({ params }: PageProps<"/referrals/[referralId]/assign">) {
  const { actor, referral } = await referralForMove((await params).referralId, "assign");
  const t = await getTranslations("referral.fields");
  const operators = (await listOperators(actor)).filter(({ id }) => id !== referral.assignee?.id);
  return (
    <MoveScreen referral={referral} move="assign">
      {referral.assignments.length > 0 && (
        <div className="mb-6">
          <Assignments assignments={referral.assignments} />
        </div>
      )}
      <Form action={assignReferralAction} id="assign">
        <HiddenField name="referralId" value={referral.id} />
        <HiddenField name="fromAssigneeId" value={referral.assignee?.id ?? ""} />
        <OperatorField operators={operators} />
        <TextArea
          readers="PROVIDER"
          name="reason"
          label={t("assignReason")}
          hint={t("assignReasonHint")}
          optional={!referral.assignee}
          rows={3}
          maximum={1000}
        />
        <MoveButtons move="assign" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
