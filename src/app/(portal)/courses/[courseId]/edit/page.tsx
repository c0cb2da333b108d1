import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { courseMayMove } from "@/domain/course";
import { may } from "@/domain/permissions";
import { courseChoices } from "@/server/courses/course-choices";
import { getCourse } from "@/server/courses/get-course";
import { requireActor } from "@/server/session";
import { editCourseAction } from "../../actions";
import { CourseFields } from "../../course-fields";

/** Page title. */
export const generateMetadata = titled("course.form.edit");

/** Putting right a course that is still a draft. */
export default async function EditCoursePage({ params }: PageProps<"/courses/[courseId]/edit">) {
  const actor = await requireActor();
  const course = await getCourse(actor, idParam((await params).courseId));
  if (!course || !may(actor, "course.write", course) || !courseMayMove("edit", course.status)) notFound();
  const choices = await courseChoices(actor);
  if (!choices) notFound();
  const t = await getTranslations("course");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("form.edit")}
        eyebrow={course.code}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: course.title, href: `/courses/${course.id}` },
        ]}
      />
      <Card narrow>
        <Form action={editCourseAction} id="course">
          <HiddenField name="courseId" value={course.id} />
          <VersionField value={course.version} />
          <CourseFields choices={choices} course={course} />
          <ActionBar>
            <SubmitButton>{t("form.save")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/courses/${course.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
