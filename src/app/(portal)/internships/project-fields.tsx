import { useTranslations } from "next-intl";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { Checkbox } from "@/components/form/checkbox";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { HoursField, MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { internshipLimits } from "@/domain/internship";
import { formatDay } from "@/lib/dates";
import { formatMinutes, typedHours } from "@/lib/hours";
import { formatCents, typedCents } from "@/lib/money";
import type { ProjectChoices } from "@/server/internships/project-choices";

/** What a project is filled with before anybody types: a draft's own words, or what is known of an offer. */
export type ProjectStart = Partial<{
  agreementId: string;
  siteId: string | null;
  place: string;
  startsOn: string;
  endsOn: string;
  weeklyMinutes: number;
  dailyMinutes: number;
  allowanceCents: number;
  mealProvided: boolean;
  disabledPerson: boolean;
  objectives: string;
  activities: string;
  skills: string | null;
  promoterTutorId: string;
  hostTutorName: string;
  hostTutorPosition: string;
  hostTutorPhone: string | null;
  hostTutorEmail: string | null;
  lineKey: string | null;
}>;

/** Says which limits a project is held to, and that their values are to be verified. */
export function LimitsNotice() {
  const t = useTranslations("internship.limits");
  const { months, monthsDisabled, weeklyMinutes, dailyMinutes, shortDayMinutes } = internshipLimits;
  return (
    <Notice title={t("title")}>
      <p>
        {t("text", {
          months,
          monthsDisabled,
          week: formatMinutes(weeklyMinutes),
          day: formatMinutes(dailyMinutes),
          short: formatMinutes(shortDayMinutes),
          full: formatCents(internshipLimits.allowanceCents),
          meal: formatCents(internshipLimits.allowanceWithMealCents),
          least: formatCents(internshipLimits.allowanceShortDayCents),
        })}
      </p>
      <p className="mt-2">
        <DemonstrationMark /> <span className="text-muted text-sm">{t("source")}</span>
      </p>
    </Notice>
  );
}

/** The fields of an individual training project. */
export function ProjectFields({ choices, start }: { choices: ProjectChoices; start: ProjectStart }) {
  const t = useTranslations("internship");
  const { agreements, tutors, lines } = choices;
  const sites = agreements.filter(
    (one, index) => agreements.findIndex(({ hostId }) => hostId === one.hostId) === index && one.host.sites.length > 0,
  );
  return (
    <>
      <Fieldset legend={t("form.where")}>
        <SelectField
          name="agreementId"
          label={t("agreement")}
          hint={t("form.agreementHint")}
          width="full"
          defaultValue={start.agreementId}
          options={agreements.map(({ id, number, validTo, host }) => ({
            value: id,
            label: t("form.agreementOption", { host: host.name, number, to: formatDay(validTo) }),
          }))}
        />
        {sites.length > 0 && (
          <SelectField
            name="siteId"
            label={t("site")}
            optional
            empty={t("form.noSite")}
            defaultValue={start.siteId ?? ""}
            options={sites.map(({ host }) => ({
              label: host.name,
              options: host.sites.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
            }))}
          />
        )}
        <TextField
          name="place"
          label={t("place")}
          hint={t("form.placeHint")}
          width="full"
          maxLength={200}
          defaultValue={start.place}
        />
      </Fieldset>
      <Fieldset legend={t("form.when")} columns={2}>
        <DateField name="startsOn" label={t("startsOn")} defaultValue={start.startsOn} />
        <DateField name="endsOn" label={t("endsOn")} defaultValue={start.endsOn} />
        <HoursField name="weeklyMinutes" label={t("weekly")} defaultValue={typedHours(start.weeklyMinutes)} />
        <HoursField name="dailyMinutes" label={t("daily")} defaultValue={typedHours(start.dailyMinutes)} />
      </Fieldset>
      <Fieldset legend={t("form.money")}>
        <MoneyField
          name="allowanceCents"
          label={t("allowance")}
          hint={t("form.allowanceHint")}
          defaultValue={typedCents(start.allowanceCents)}
        />
        <Checkbox name="mealProvided" label={t("meal")} defaultChecked={start.mealProvided} />
        <Checkbox
          name="disabledPerson"
          label={t("disabled")}
          hint={t("form.disabledHint")}
          defaultChecked={start.disabledPerson}
        />
      </Fieldset>
      <Fieldset legend={t("form.what")}>
        <TextArea
          readers="EMPLOYER"
          name="objectives"
          label={t("objectives")}
          maximum={2000}
          defaultValue={start.objectives}
        />
        <TextArea
          readers="EMPLOYER"
          name="activities"
          label={t("activities")}
          maximum={2000}
          defaultValue={start.activities}
        />
        <TextArea
          readers="EMPLOYER"
          name="skills"
          label={t("skills")}
          optional
          maximum={2000}
          defaultValue={start.skills ?? ""}
        />
      </Fieldset>
      <Fieldset legend={t("form.who")} columns={2}>
        <SelectField
          name="promoterTutorId"
          label={t("promoterTutor")}
          defaultValue={start.promoterTutorId}
          options={tutors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="hostTutorName" label={t("hostTutor")} maxLength={120} defaultValue={start.hostTutorName} />
        <TextField
          name="hostTutorPosition"
          label={t("hostTutorPosition")}
          maxLength={120}
          defaultValue={start.hostTutorPosition}
        />
        <TextField
          name="hostTutorPhone"
          label={t("hostTutorPhone")}
          type="tel"
          optional
          defaultValue={start.hostTutorPhone ?? ""}
        />
        <TextField
          name="hostTutorEmail"
          label={t("hostTutorEmail")}
          type="email"
          optional
          defaultValue={start.hostTutorEmail ?? ""}
        />
      </Fieldset>
      {lines.length > 0 && (
        <SelectField
          name="lineKey"
          label={t("line")}
          hint={t("form.lineHint")}
          optional
          empty={t("form.noLine")}
          defaultValue={start.lineKey ?? ""}
          options={lines.map(({ key, serviceName }) => ({ value: key, label: serviceName }))}
        />
      )}
    </>
  );
}
