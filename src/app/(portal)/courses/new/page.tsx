import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { courseChoices } from "@/server/courses/course-choices";
import { requireActor } from "@/server/session";
import { draftCourseAction } from "../actions";
import { CourseFields } from "../course-fields";

/** Page title. */
export const generateMetadata = titled("course.form.new");

/** Writing a course that the basket does not have; it begins as a draft. */
export default async function NewCoursePage() {
  const actor = await requireActor();
  const choices = await courseChoices(actor);
  if (!choices) notFound();
  const t = await getTranslations("course");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("form.new")} lead={t("form.newLead")} trail={[{ label: t("title"), href: "/courses" }]} />
      {choices.programmes.length === 0 ? (
        <Notice tone="warning">{t("form.noProgramme")}</Notice>
      ) : (
        <Card narrow>
          <Form action={draftCourseAction} id="course">
            <CourseFields choices={choices} />
            <ActionBar>
              <SubmitButton>{t("form.save")}</SubmitButton>
              <ButtonLink tone="quiet" href="/courses">
                {common("cancel")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      )}
    </>
  );
}
