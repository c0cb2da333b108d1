import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import type { CoursePage } from "@/server/courses/get-course";
import { promoteCourseAction } from "../actions";

/** The administrator's way of making a course part of the basket, or where it went. */
export function PromoteCard({ course: { id, version, code, promoted, drafts } }: { course: CoursePage }) {
  const t = useTranslations("course");
  const importing = useTranslations("catalogue.admin")("import");
  return (
    <Card title={t("promote.title")} id="promote">
      {promoted ? (
        <p>{t("page.promoted", { edition: promoted.edition.name, code: promoted.code })}</p>
      ) : drafts.length === 0 ? (
        <>
          <p className="mb-3">{t("promote.noDraft")}</p>
          <ButtonLink href="/admin/catalogue/import" tone="secondary">
            {importing}
          </ButtonLink>
        </>
      ) : (
        <Form action={promoteCourseAction} id="promote-form">
          <p className="text-soft text-sm">{t("promote.text")}</p>
          <HiddenField name="courseId" value={id} />
          <VersionField value={version} />
          <SelectField
            name="editionId"
            label={t("promote.edition")}
            width="full"
            defaultValue={drafts[0]?.id}
            options={drafts.map((draft) => ({ value: draft.id, label: draft.name }))}
          />
          <TextField name="code" label={t("promote.code")} width="short" maxLength={20} defaultValue={code} />
          <div>
            <SubmitButton tone="secondary">{t("promote.button")}</SubmitButton>
          </div>
        </Form>
      )}
    </Card>
  );
}
