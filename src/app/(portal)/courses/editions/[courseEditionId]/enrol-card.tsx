import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { CourseEditionPage } from "@/server/courses/get-edition";
import { enrolAction } from "../actions";

/** Enrols somebody whose signed plan holds the course. */
export function EnrolCard({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const { candidates } = edition;
  return (
    <Card title={t("enrol")} id="enrol">
      {candidates.length === 0 ? (
        <p className="text-soft">{t("noCandidates")}</p>
      ) : (
        <Form action={enrolAction} id="enrol-form">
          <HiddenField name="courseEditionId" value={edition.id} />
          <SelectField
            name="lineId"
            label={t("enrolPerson")}
            hint={t("enrolHint")}
            width="full"
            options={candidates.map(({ lineId, name, code }) => ({
              value: lineId,
              label: t("candidate", { name, code }),
            }))}
          />
          <div>
            <SubmitButton icon="plus">{t("enrolButton")}</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
