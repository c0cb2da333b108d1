import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { FileField } from "@/components/form/file-field";
import { TextField } from "@/components/form/text-field";
import { fileTypes, longestTitle } from "@/domain/attachment";
import { useUploadProblem } from "../upload-problem";

type Props = { planId: string; problem: string; title: string };

/** Title and file of a document; after a refusal the title is still there, the file must be chosen again. */
export function UploadForm({ planId, problem, title }: Props) {
  const t = useTranslations("attachment.new");
  const wrong = useUploadProblem(problem);
  return (
    <Card narrow>
      {wrong && (
        <Notice tone="danger" className="mb-4">
          {wrong}
        </Notice>
      )}
      <form
        action={`/plans/${planId}/attachments?kind=DOCUMENT`}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-4"
      >
        <TextField
          name="title"
          label={t("name")}
          hint={t("nameHint")}
          optional
          maxLength={longestTitle}
          defaultValue={title}
        />
        <FileField name="file" label={t("file")} hint={t("fileHint")} accept={fileTypes.DOCUMENT.join(",")} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" className={buttonStyle("primary")}>
            {t("submit")}
          </button>
          <ButtonLink href={`/plans/${planId}`} tone="quiet">
            {t("cancel")}
          </ButtonLink>
        </div>
      </form>
    </Card>
  );
}
