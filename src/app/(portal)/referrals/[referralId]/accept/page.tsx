import { getTranslations } from "next-intl/server";
import { DateField, TimeField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { appointmentHours } from "@/domain/referral-forms";
import { addWorkingDays } from "@/domain/working-days";
import { today } from "@/lib/clock";
import { listOperators } from "@/server/referrals/operators";
import { MoveButtons } from "../move-buttons";
import { MoveScreen, moveMetadata, referralForMove } from "../move-screen";
import { OperatorField } from "../operator-field";
import { acceptReferralAction } from "./actions";

export const generateMetadata = moveMetadata("accept");

/** SolCo takes the person on: who follows them, and when and where they first meet. */
export default async function AcceptReferralPage({ params }: PageProps<"/referrals/[referralId]/accept">) {
  const { actor, referral } = await referralForMove((await params).referralId, "accept");
  const t = await getTranslations("referral.fields");
  const operators = await listOperators(actor);
  const forAnybody = actor.role === "PROVIDER_COORDINATOR";
  return (
    <MoveScreen referral={referral} move="accept">
      <Form action={acceptReferralAction} id="accept">
        <HiddenField name="referralId" value={referral.id} />
        {forAnybody ? (
          <OperatorField operators={operators} defaultValue={referral.assignee?.id} />
        ) : (
          <SelectField
            name="assigneeId"
            label={t("assignee")}
            empty={false}
            options={[{ value: actor.id, label: actor.name }]}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            name="firstAppointmentOn"
            label={t("firstAppointmentOn")}
            min={today()}
            defaultValue={addWorkingDays(today(), 2)}
          />
          <TimeField
            name="firstAppointmentTime"
            label={t("firstAppointmentTime")}
            hint={t("firstAppointmentTimeHint", appointmentHours)}
            defaultValue="10:00"
          />
        </div>
        <TextField name="firstAppointmentPlace" label={t("firstAppointmentPlace")} width="full" maxLength={300} />
        <MoveButtons move="accept" referralId={referral.id} />
      </Form>
    </MoveScreen>
  );
}
