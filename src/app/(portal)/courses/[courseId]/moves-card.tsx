import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { courseButtons, courseMayMove } from "@/domain/course";
import type { CoursePage } from "@/server/courses/get-course";
import { moveCourseAction } from "../actions";

/** What the provider may do with its course now, one button each with what it leads to. */
export function MovesCard({ course }: { course: CoursePage }) {
  const t = useTranslations("course.moves");
  const moves = courseButtons.filter((move) => courseMayMove(move, course.status));
  if (moves.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col gap-5">
        {moves.map((move) => (
          <li key={move}>
            <Form action={moveCourseAction} id={`course-${move}`}>
              <HiddenField name="courseId" value={course.id} />
              <VersionField value={course.version} />
              <HiddenField name="move" value={move} />
              <div>
                <SubmitButton tone={move === "withdraw" ? "secondary" : "primary"}>{t(move)}</SubmitButton>
              </div>
            </Form>
            <p className="mt-1 text-muted text-sm">{t(`${move}Hint`)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
