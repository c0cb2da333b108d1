import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { courseVerdicts } from "@/domain/course";
import type { CoursePage } from "@/server/courses/get-course";
import { decideCourseAction } from "../actions";

/** The Comune's decision on a course, with its reason. */
export function DecideForm({ course }: { course: CoursePage }) {
  const t = useTranslations("course.decide");
  return (
    <Card title={t("title")} id="decide">
      <Form action={decideCourseAction} id="decide-form">
        <HiddenField name="courseId" value={course.id} />
        <VersionField value={course.version} />
        <RadioGroup
          name="verdict"
          label={t("verdict")}
          options={optionsOf(courseVerdicts, (verdict) => t(`verdicts.${verdict}`))}
        />
        <TextArea readers="PORTAL" name="decisionReason" label={t("reason")} hint={t("reasonHint")} maximum={2000} />
        <ActionBar>
          <SubmitButton icon="check">{t("button")}</SubmitButton>
        </ActionBar>
      </Form>
    </Card>
  );
}
