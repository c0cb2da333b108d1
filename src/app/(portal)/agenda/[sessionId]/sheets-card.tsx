import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Notice } from "@/components/feedback/notice";
import { CheckboxGroup } from "@/components/form/choices";
import { FileField } from "@/components/form/file-field";
import { Link } from "@/components/link";
import { fileTypes } from "@/domain/attachment";
import { boxOf } from "@/domain/confirmation-forms";
import { isAttended } from "@/domain/delivery";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { SessionDetail } from "@/server/sessions/get-session";
import { useSheetProblem } from "./sheet-problem";

type Props = { session: SessionDetail; problem: string; begun: boolean };

/** The signature sheet: printed empty, scanned signed; the rows ticked are confirmed by it. A plain form, since a file is larger than an action takes. */
export function SheetsCard({ session, problem, begun }: Props) {
  const t = useTranslations("register.sheet");
  const wrong = useSheetProblem(problem);
  const unconfirmed = session.attendances.filter(
    ({ status, version, confirmations }) =>
      isAttended(status) && !confirmations.some(({ attendanceVersion }) => attendanceVersion === version),
  );
  return (
    <Card title={t("card")} id="sheets">
      <div className="flex flex-col gap-4">
        {wrong && <Notice tone="danger">{wrong}</Notice>}
        <p className="max-w-prose text-soft">{t("lead")}</p>
        <div>
          <ButtonLink href={`/agenda/${session.id}/sheet`} tone="secondary" icon="download" download>
            {t("open")}
          </ButtonLink>
        </div>
        {session.attachments.length > 0 && (
          <section>
            <h3 className="mb-2 font-semibold">{t("uploaded")}</h3>
            <ul className="flex flex-col gap-2">
              {session.attachments.map(({ id, fileName, createdAt, uploadedBy }) => (
                <li key={id} className="wrap-anywhere">
                  <Link href={`/agenda/${session.id}/sheets/${id}`}>{fileName}</Link>{" "}
                  <span className="text-muted text-sm">
                    {t("uploadedBy", { name: uploadedBy.name, at: formatMoment(createdAt) })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {begun && session.status === "HELD" && (
          <Disclosure summary={t("submit")} open={Boolean(wrong)}>
            <form
              action={`/agenda/${session.id}/sheets`}
              method="post"
              encType="multipart/form-data"
              className="flex max-w-3xl flex-col gap-4"
            >
              <FileField
                name="file"
                label={t("file")}
                hint={t("fileHint")}
                accept={fileTypes.REGISTER_SHEET.join(",")}
              />
              {unconfirmed.length > 0 && (
                <CheckboxGroup
                  name="rows"
                  label={t("rows")}
                  hint={t("rowsHint")}
                  optional
                  options={unconfirmed.map(({ id, version, person, minutes }) => ({
                    value: boxOf({ id, version }),
                    label: `${person.lastName} ${person.firstName}, ${formatMinutes(minutes)}`,
                  }))}
                />
              )}
              <div>
                <button type="submit" className={buttonStyle("secondary")}>
                  {t("submit")}
                </button>
              </div>
            </form>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
