import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { editionMayMove } from "@/domain/course";
import type { CourseEditionPage } from "@/server/courses/get-edition";
import { moveCourseEditionAction } from "../actions";

/** Starting or completing an edition; why it cannot yet is said by the button itself. */
export function NextCard({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const move = (["start", "complete"] as const).find((one) => editionMayMove(one, edition.status));
  if (!move) return null;
  const { seatsMin: minimum, course } = edition;
  return (
    <Card title={t("next")} id="next">
      <Form action={moveCourseEditionAction} id={`edition-${move}`}>
        <HiddenField name="courseEditionId" value={edition.id} />
        <VersionField value={edition.version} />
        <HiddenField name="move" value={move} />
        <div>
          <SubmitButton icon={move === "start" ? "flag" : "check"}>{t(move)}</SubmitButton>
        </div>
      </Form>
      <p className="mt-2 text-muted text-sm">
        {move === "start" ? t("startHint", { minimum }) : t("completeHint", { percent: course.minAttendancePercent })}
      </p>
    </Card>
  );
}
