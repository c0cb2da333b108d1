import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { FileField } from "@/components/form/file-field";
import { fileTypes } from "@/domain/attachment";
import { formatBytes } from "@/lib/bytes";
import { formatMoment } from "@/lib/dates";
import type { AgreementPage } from "@/server/internships/read-agreements";
import { useUploadProblem } from "../../../plans/[planId]/attachments/upload-problem";

/** The scans of a signed convention, and one plain form to add another. */
export function ScansCard({ agreement: { id, attachments }, problem }: { agreement: AgreementPage; problem: string }) {
  const t = useTranslations("internship.scans");
  const wrong = useUploadProblem(problem);
  return (
    <Card title={t("title")} id="scans">
      {attachments.length === 0 ? (
        <p className="mb-4 text-soft">{t("none")}</p>
      ) : (
        <ul className="mb-4 flex flex-col gap-2">
          {attachments.map((one) => (
            <li key={one.id}>
              <a href={`/internships/agreements/${id}/scans/${one.id}`} download className="link break-all">
                {one.fileName}
              </a>
              <span className="block text-muted text-sm">
                {`${formatBytes(one.sizeBytes)} · ${formatMoment(one.createdAt)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {wrong && (
        <Notice tone="danger" className="mb-4">
          {wrong}
        </Notice>
      )}
      <form
        action={`/internships/agreements/${id}/scans`}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-4"
      >
        <FileField name="file" label={t("file")} hint={t("fileHint")} accept={fileTypes.AGREEMENT.join(",")} />
        <div>
          <button type="submit" className={buttonStyle("secondary")}>
            {t("submit")}
          </button>
        </div>
      </form>
    </Card>
  );
}
