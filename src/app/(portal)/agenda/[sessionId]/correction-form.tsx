import { getTranslations } from "next-intl/server";
import { ActionBar } from "@/components/data/action-bar";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { absenceReasons, attendanceAnswers, durationOf } from "@/domain/session";
import type { SessionDetail } from "@/server/sessions/get-session";
import { recordAttendanceAction } from "./actions";
import type { Participant } from "./register";

type Props = { session: SessionDetail; participant: Participant };

/** One person's line of the register put right: what it said before is kept, with why. */
export async function CorrectionForm({ session, participant }: Props) {
  const t = await getTranslations("session");
  const words = await getTranslations("register");
  const name = `${participant.person.lastName} ${participant.person.firstName}`;
  return (
    <Form action={recordAttendanceAction} id={`attendance-${participant.id}`} label={words("correctFor", { name })}>
      <HiddenField name="attendanceId" value={participant.id} />
      <VersionField value={String(participant.version)} />
      <RadioGroup
        name="status"
        label={t("attendance")}
        inline
        defaultValue={participant.status}
        options={attendanceAnswers.map((answer) => ({ value: answer, label: t(`attendanceStatus.${answer}`) }))}
      />
      <NumberField
        name="minutes"
        label={t("minutes")}
        hint={t("minutesHint")}
        suffix={t("minutesSuffix")}
        width="short"
        defaultValue={String(participant.minutes || durationOf(session.startsAt, session.endsAt))}
      />
      <SelectField
        name="absenceReason"
        label={t("absenceReason")}
        optional
        defaultValue={participant.absenceReason ?? ""}
        options={absenceReasons.map((reason) => ({ value: reason, label: t(`absenceReasons.${reason}`) }))}
      />
      <TextArea
        readers="CASE"
        name="content"
        label={t("content")}
        hint={t("contentHint")}
        optional
        rows={3}
        maximum={2000}
        defaultValue={session.content ?? ""}
      />
      <TextField
        name="note"
        label={t("note")}
        optional
        maxLength={1000}
        width="full"
        defaultValue={participant.note ?? ""}
      />
      <TextField name="correctionReason" label={t("correctionReason")} maxLength={300} width="full" />
      <ActionBar>
        <SubmitButton>{t("correct")}</SubmitButton>
      </ActionBar>
    </Form>
  );
}
