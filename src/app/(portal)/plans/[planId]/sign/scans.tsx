import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { FileField } from "@/components/form/file-field";
import { Link } from "@/components/link";
import { fileTypes } from "@/domain/attachment";
import { type Actor, may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import type { AttachmentRow } from "@/server/attachments/read-attachments";
import type { PlanPage } from "@/server/plans/get-plan";
import { useUploadProblem } from "../attachments/upload-problem";

type Props = { page: PlanPage; actor: Actor; scans: AttachmentRow[]; problem: string };

/** The scans of the paper that was signed: sent by a plain form, since a file is larger than an action takes. */
export function Scans({ page: { plan, subject, missing }, actor, scans, problem }: Props) {
  const t = useTranslations("plan.sign");
  const wrong = useUploadProblem(problem);
  if (!missing.includes("PERSON") || !may(actor, "plan.recordPersonSignature", subject)) return null;
  return (
    <Card title={t("upload")} id="scans">
      {wrong && (
        <Notice tone="danger" className="mb-4">
          {wrong}
        </Notice>
      )}
      <form
        action={`/plans/${plan.id}/attachments?kind=SIGNED_PAPER`}
        method="post"
        encType="multipart/form-data"
        className="flex max-w-3xl flex-col gap-4"
      >
        <FileField
          name="file"
          label={t("attachment")}
          hint={t("uploadHint")}
          accept={fileTypes.SIGNED_PAPER.join(",")}
        />
        <div>
          <button type="submit" className={buttonStyle("secondary")}>
            {t("uploadButton")}
          </button>
        </div>
      </form>
      {scans.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-base">{t("uploaded")}</h3>
          <ul className="flex flex-col gap-2">
            {scans.map(({ id, fileName, createdAt, uploadedBy }) => (
              <li key={id}>
                <Link href={`/plans/${plan.id}/attachments/${id}`}>{fileName}</Link>{" "}
                <span className="text-muted text-sm">
                  {t("uploadedBy", { name: uploadedBy.name, at: formatMoment(createdAt) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
