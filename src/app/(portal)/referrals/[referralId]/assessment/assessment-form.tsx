import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { Checkbox } from "@/components/form/checkbox";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { HoursField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { bandSources, didStatuses, shifts, studyTitles } from "@/domain/assessment";
import { workStatuses } from "@/domain/person";
import { aidBands } from "@/domain/programme";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import type { AssessmentPage, AssessmentVersion } from "@/server/assessments/get-assessment";
import { saveAssessmentAction } from "./actions";
import { DimensionFields } from "./dimension-fields";

const dayOrEmpty = (date: Date | null | undefined) => (date ? toDay(date) : "");

/** The sheet of the interview: it starts from the version in force and always makes a new one. */
export function AssessmentForm({ page: { referral, version, basedOn } }: { page: AssessmentPage }) {
  const t = useTranslations("assessment");
  const bands = useTranslations("programme.bandName");
  const common = useTranslations("common");
  return (
    <Form action={saveAssessmentAction} id="assessment" className="flex max-w-4xl flex-col gap-6">
      <HiddenField name="referralId" value={referral.id} />
      <HiddenField name="basedOn" value={basedOn} />
      <Notice>{t("noScoreDecides")}</Notice>
      <Card title={t("sections.dimensions")}>
        <p className="mb-4 text-soft">{t("sections.dimensionsHint")}</p>
        <DimensionFields scores={version?.scores ?? []} />
      </Card>
      <Card title={t("sections.study")}>
        <StudyAndWork version={version} />
      </Card>
      <Card title={t("sections.availability")}>
        <p className="mb-4 text-soft">{t("sections.availabilityHint")}</p>
        <Availability version={version} />
      </Card>
      <Card title={t("sections.services")}>
        <Registrations version={version} />
      </Card>
      <Card title={t("sections.words")}>
        <div className="flex flex-col gap-6">
          {(["constraints", "resources", "wishes"] as const).map((name) => (
            <TextArea
              readers="CASE"
              key={name}
              name={name}
              label={t(`fields.${name}`)}
              hint={t(`fields.${name}Hint`)}
              optional
              rows={3}
              maximum={2000}
              defaultValue={version?.[name] ?? ""}
            />
          ))}
        </div>
      </Card>
      <Card title={t("sections.band")} aside={<DemonstrationMark />}>
        <div className="flex flex-col gap-6">
          <p className="text-soft text-sm">{t("bandRuleNote")}</p>
          <RadioGroup
            name="aidBand"
            label={t("fields.aidBand")}
            defaultValue={version?.aidBand}
            options={aidBands.map((value) => ({ value, label: bands(value), hint: t(`bandRule.${value}`) }))}
          />
          <RadioGroup
            name="bandSource"
            label={t("fields.bandSource")}
            defaultValue={version?.bandSource}
            options={bandSources.map((value) => ({ value, label: t(`bandSource.${value}`) }))}
          />
          <TextArea
            readers="CASE"
            name="bandMotivation"
            label={t("fields.bandMotivation")}
            hint={t("fields.bandMotivationHint")}
            maximum={2000}
            defaultValue={version?.bandMotivation ?? ""}
          />
        </div>
      </Card>
      <ActionBar>
        <SubmitButton icon="check">
          {basedOn === 0 ? t("save") : t("saveVersion", { number: basedOn + 1 })}
        </SubmitButton>
        <Link href={`/referrals/${referral.id}${version ? "/assessment" : ""}`}>{common("cancel")}</Link>
      </ActionBar>
    </Form>
  );
}

function StudyAndWork({ version }: { version: AssessmentVersion | null }) {
  const t = useTranslations("assessment");
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      <SelectField
        name="studyTitle"
        label={t("fields.studyTitle")}
        defaultValue={version?.studyTitle}
        options={studyTitles.map((value) => ({ value, label: t(`studyTitle.${value}`) }))}
      />
      <NumberField
        name="studyYear"
        label={t("fields.studyYear")}
        optional
        defaultValue={version?.studyYear ? String(version.studyYear) : ""}
      />
      <SelectField
        name="workStatus"
        label={t("fields.workStatus")}
        defaultValue={version?.workStatus}
        options={workStatuses.map((value) => ({ value, label: t(`workStatus.${value}`) }))}
      />
      <DateField
        name="workStatusSince"
        label={t("fields.workStatusSince")}
        optional
        max={today()}
        defaultValue={dayOrEmpty(version?.workStatusSince)}
      />
    </div>
  );
}

function Availability({ version }: { version: AssessmentVersion | null }) {
  const t = useTranslations("assessment");
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      <div className="flex flex-col gap-5">
        <Checkbox
          name="drivingLicence"
          label={t("fields.drivingLicenceLabel")}
          defaultChecked={version?.drivingLicence}
        />
        <Checkbox name="ownTransport" label={t("fields.ownTransportLabel")} defaultChecked={version?.ownTransport} />
        <HoursField
          name="weeklyMinutesMax"
          label={t("fields.weeklyMinutesMax")}
          hint={t("fields.weeklyMinutesMaxHint")}
          optional
          defaultValue={typedHours(version?.weeklyMinutesMax)}
        />
        <NumberField
          name="travelKm"
          label={t("fields.travelKm")}
          hint={t("fields.travelKmHint")}
          optional
          suffix="km"
          defaultValue={version?.travelKm?.toString() ?? ""}
        />
      </div>
      <CheckboxGroup
        name="shifts"
        label={t("fields.shifts")}
        hint={t("fields.shiftsHint")}
        optional
        defaultValue={version?.shifts ?? []}
        options={shifts.map((value) => ({ value, label: t(`shift.${value}`) }))}
      />
    </div>
  );
}

function Registrations({ version }: { version: AssessmentVersion | null }) {
  const t = useTranslations("assessment");
  return (
    <div className="grid items-start gap-5 md:grid-cols-2">
      <SelectField
        name="didStatus"
        label={t("fields.didStatus")}
        empty={false}
        defaultValue={version?.didStatus ?? "NONE"}
        options={didStatuses.map((value) => ({ value, label: t(`didStatus.${value}`) }))}
      />
      <DateField
        name="didOn"
        label={t("fields.didOn")}
        optional
        max={today()}
        defaultValue={dayOrEmpty(version?.didOn)}
      />
      <TextField
        name="employmentCentre"
        label={t("fields.employmentCentre")}
        optional
        maxLength={120}
        defaultValue={version?.employmentCentre ?? ""}
      />
      <DateField
        name="servicePactOn"
        label={t("fields.servicePactOn")}
        optional
        max={today()}
        defaultValue={dayOrEmpty(version?.servicePactOn)}
      />
    </div>
  );
}
