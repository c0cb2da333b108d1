import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { FileField } from "@/components/form/file-field";
import { fileTypes } from "@/domain/attachment";
import { formatMoment } from "@/lib/dates";
import type { CoursePage } from "@/server/courses/get-course";
import { useUploadProblem } from "../../plans/[planId]/attachments/upload-problem";

type Props = { course: CoursePage; editable: boolean; problem: string };

/** The deliverer's quote: its files, and on a draft the place to attach one. One plain form, since a file is larger than an action takes. */
export function QuoteCard({ course, editable, problem }: Props) {
  const t = useTranslations("course.quoteUpload");
  const wrong = useUploadProblem(problem);
  return (
    <Card title={t("title")} id="quote">
      {course.attachments.length === 0 ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {course.attachments.map(({ id, fileName, createdAt }) => (
            <li key={id}>
              {/* A download is no page: the browser fetches it itself. */}
              <a className="link break-words" href={`/courses/${course.id}/quote/${id}`} download>
                {t("download", { name: fileName })}
              </a>
              <span className="block text-muted text-sm">{formatMoment(createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <form
          action={`/courses/${course.id}/quote`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 flex flex-col gap-3"
        >
          {wrong && <Notice tone="danger">{wrong}</Notice>}
          <p className="text-muted text-sm">{t("lead")}</p>
          <FileField name="file" label={t("file")} hint={t("fileHint")} accept={fileTypes.QUOTE.join(",")} />
          <div>
            <button type="submit" className={buttonStyle("secondary")}>
              {t("submit")}
            </button>
          </div>
        </form>
      )}
    </Card>
  );
}
