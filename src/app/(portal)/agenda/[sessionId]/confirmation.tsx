import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { Icon } from "@/components/icon";
import { dayOf, formatDay, formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { SessionDetail } from "@/server/sessions/get-session";
import { confirmAttendanceAction } from "./confirm-action";
import type { Participant } from "./register";

type Props = { session: SessionDetail; participant: Participant; writable: boolean };

/** Whether the person confirmed their attendance as it stands now; for who keeps the register, the way to confirm it here. */
export function Confirmation({ session, participant, writable }: Props) {
  const t = useTranslations("register.confirmation");
  const { id, version, minutes, confirmations } = participant;
  const confirmed = confirmations.find(({ attendanceVersion }) => attendanceVersion === version);
  if (confirmed) {
    const { method, signerName: name, confirmedAt } = confirmed;
    return (
      <p className="flex gap-1 text-sm">
        <Icon name="check-circle" className="size-5 text-success" />
        {t("done", { method, name, at: formatMoment(confirmedAt) })}
      </p>
    );
  }
  if (!writable) return <p className="text-soft text-sm">{t("missing")}</p>;
  const day = formatDay(dayOf(session.startsAt));
  return (
    <Disclosure summary={t("open")} id={`confirming-${id}`}>
      <Form action={confirmAttendanceAction} id={`confirm-${id}`} className="flex max-w-3xl flex-col gap-4">
        <HiddenField name="attendanceId" value={id} />
        <VersionField value={version} />
        <p className="max-w-prose">
          {t("text", { service: session.serviceName, day, minutes: formatMinutes(minutes) })}
        </p>
        <TextField name="signerName" label={t("name")} maxLength={200} autoComplete="off" />
        <Checkbox name="confirmed" label={t("tick")} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("submit")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
