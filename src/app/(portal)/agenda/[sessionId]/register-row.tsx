import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { Disclosure } from "@/components/feedback/disclosure";
import { RadioGroup } from "@/components/form/choices";
import { HiddenField } from "@/components/form/hidden-field";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { concernAudiences } from "@/domain/register-forms";
import { absenceReasons, attendanceAnswers, durationOf } from "@/domain/session";
import type { SessionDetail } from "@/server/sessions/get-session";
import type { Participant } from "./register";

type Props = { session: SessionDetail; participant: Participant; place: number; several: boolean };

/** One person's place on the page of the register: what became of them, how long, why not, and what to pass on. */
export async function RegisterRowFields({ session, participant, place, several }: Props) {
  const t = await getTranslations("register");
  const words = await getTranslations("session");
  const note = await getTranslations("note");
  const { person, plan } = participant;
  const name = `${person.lastName} ${person.firstName}`;
  const readers = { officina: plan.referrerOrganisation.name, providers: plan.providerOrganisation.name };
  const answers = optionsOf(attendanceAnswers, (answer) => words(`attendanceStatus.${answer}`));
  return (
    <fieldset className="min-w-0 rounded-sm border border-line bg-white px-4 pt-2 pb-4">
      <legend className="px-1 font-bold text-emphasis text-lg">{name}</legend>
      <HiddenField name={`attendanceId${place}`} value={participant.id} />
      <VersionField name={`version${place}`} value={participant.version} />
      <div className="flex flex-col gap-4">
        <RadioGroup
          name={`status${place}`}
          label={words("attendance")}
          inline
          defaultValue={several ? "" : undefined}
          options={several ? [...answers, { value: "", label: t("notYet") }] : answers}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            name={`minutes${place}`}
            label={words("minutes")}
            hint={words("minutesHint")}
            suffix={words("minutesSuffix")}
            defaultValue={String(durationOf(session.startsAt, session.endsAt))}
          />
          <SelectField
            name={`absenceReason${place}`}
            label={words("absenceReason")}
            hint={t("absenceReasonHint")}
            optional
            options={optionsOf(absenceReasons, (reason) => words(`absenceReasons.${reason}`))}
          />
        </div>
        <Disclosure summary={t("extras")}>
          <div className="flex flex-col gap-4">
            <TextArea readers="CASE" name={`note${place}`} label={words("note")} optional rows={2} maximum={1000} />
            <TextArea
              readers={{ by: `concernAudience${place}` }}
              name={`concern${place}`}
              label={t("concern")}
              hint={t("concernHint")}
              optional
              rows={3}
              maximum={2000}
            />
            <RadioGroup
              name={`concernAudience${place}`}
              label={t("concernAudience")}
              defaultValue="OFFICINA"
              options={optionsOf(
                concernAudiences,
                (audience) => note(`audiences.${audience}`),
                (audience) => note(`readers.${audience}`, readers),
              )}
            />
          </div>
        </Disclosure>
      </div>
    </fieldset>
  );
}
