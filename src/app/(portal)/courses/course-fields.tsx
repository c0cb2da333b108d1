import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { HoursField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { courseRegisters } from "@/domain/course-forms";
import { formatDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import type { CourseChoices } from "@/server/courses/course-choices";
import type { CoursePage } from "@/server/courses/get-course";
import { CostFields } from "./cost-fields";

type Props = { choices: CourseChoices; course?: CoursePage };
const named = (options: { id: string; name: string }[]) => options.map(({ id, name }) => ({ value: id, label: name }));

/** Everything a course is proposed with: what, why, who delivers it, for how many, when, at what cost. */
export function CourseFields({ choices, course }: Props) {
  const t = useTranslations("course.fields");
  const page = useTranslations("course.page");
  const { programmes, deliverers } = choices;
  return (
    <>
      <Fieldset legend={t("what")}>
        <TextField name="title" label={t("titleField")} maxLength={160} defaultValue={course?.title} width="full" />
        <TextField name="area" label={t("area")} hint={t("areaHint")} maxLength={120} defaultValue={course?.area} />
        <TextArea
          readers="PORTAL"
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maximum={2000}
          defaultValue={course?.reason}
        />
        <TextArea
          readers="PORTAL"
          name="syllabus"
          label={t("syllabus")}
          maximum={4000}
          defaultValue={course?.syllabus}
        />
        <HoursField
          name="minutes"
          label={t("minutes")}
          hint={t("minutesHint")}
          defaultValue={typedHours(course?.minutes)}
        />
      </Fieldset>
      <Fieldset legend={t("seats")} columns={2}>
        <NumberField name="seatsMin" label={t("seatsMin")} width="short" defaultValue={textOf(course?.seatsMin)} />
        <NumberField name="seatsMax" label={t("seatsMax")} width="short" defaultValue={textOf(course?.seatsMax)} />
      </Fieldset>
      <Fieldset legend={t("who")}>
        <SelectField
          name="delivererId"
          label={t("deliverer")}
          hint={t("delivererHint")}
          defaultValue={course?.delivererId ?? deliverers[0]?.id}
          options={named(deliverers)}
        />
        <Registers value={course?.register} />
      </Fieldset>
      <Fieldset legend={t("when")}>
        <SelectField
          name="programmeId"
          label={t("programme")}
          width="full"
          defaultValue={course?.programmeId ?? programmes[0]?.id}
          options={programmes.map(({ id, name, startsOn, endsOn }) => ({
            value: id,
            label: `${name} (${formatDay(startsOn)} – ${formatDay(endsOn)})`,
          }))}
        />
        <div className="grid gap-5 md:grid-cols-2">
          <DateField name="validFrom" label={t("validFrom")} defaultValue={course?.validFrom} />
          <DateField name="validTo" label={t("validTo")} defaultValue={course?.validTo} />
        </div>
      </Fieldset>
      <CostFields choices={choices} course={course} />
      <Fieldset legend={page("certificate")}>
        <TextField
          name="certificate"
          label={t("certificate")}
          hint={t("certificateHint")}
          maxLength={200}
          optional
          defaultValue={course?.certificate ?? ""}
        />
        <NumberField
          name="minAttendancePercent"
          label={t("minAttendancePercent")}
          hint={t("minAttendanceHint")}
          width="short"
          suffix="%"
          defaultValue={textOf(course?.minAttendancePercent ?? 75)}
        />
      </Fieldset>
    </>
  );
}

const textOf = (value: number | undefined) => (value === undefined ? "" : String(value));

function Registers({ value }: { value?: string }) {
  const t = useTranslations("course");
  return (
    <RadioGroup
      name="register"
      label={t("fields.register")}
      inline
      defaultValue={value ?? "FORMAZIONE_B"}
      options={optionsOf(courseRegisters, (register) => t("page.registerText", { register }))}
    />
  );
}
