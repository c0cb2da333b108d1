import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { noticeDays, revocationCauses } from "@/domain/closure";
import { canMove } from "@/domain/plan";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { CannotEnd } from "../closure/cannot-end";
import { closureFor } from "../closure/ending-page";
import { ClosureFrame } from "../closure/frame";
import { NoticesList } from "../closure/notices-list";
import { revokePlanAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("closure.revoke.title");

/** The provider ends a plan against the person's will: the notices first, then why. */
export default async function RevokePage({ params }: PageProps<"/plans/[planId]/revoke">) {
  const closure = await closureFor(params, "plan.end");
  const t = await getTranslations("closure");
  const common = await getTranslations("common");
  const { id, notices, revocableFrom, status } = closure;
  const lead = t("revoke.lead", { days: noticeDays });
  if (!canMove("revoke", status))
    return (
      <ClosureFrame closure={closure} title={t("revoke.title")} lead={lead}>
        <CannotEnd closure={closure} />
      </ClosureFrame>
    );
  return (
    <ClosureFrame closure={closure} title={t("revoke.title")} lead={lead}>
      <Card
        title={t("notice.title")}
        narrow
        actions={
          <ButtonLink href={`/plans/${id}/notices/new`} tone="secondary" icon="plus">
            {t("notice.new")}
          </ButtonLink>
        }
      >
        {notices.length === 0 ? <p>{t("revoke.none")}</p> : <NoticesList notices={notices} planId={id} />}
        {revocableFrom && (
          <Notice tone={revocableFrom > today() ? "warning" : "success"} className="mt-4">
            {t("revoke.from", { day: formatDay(revocableFrom) })}
          </Notice>
        )}
      </Card>
      <Card narrow>
        <Form action={revokePlanAction} id="revoke">
          <HiddenField name="planId" value={id} />
          <SelectField
            name="cause"
            label={t("cause")}
            options={optionsOf(revocationCauses, (cause) => t(`revocationCause.${cause}`))}
          />
          <DateField name="decidedOn" label={t("revoke.decidedOn")} defaultValue={today()} max={today()} />
          <TextArea
            readers="CASE"
            name="explanation"
            label={t("explanation")}
            hint={t("explanationHint")}
            maximum={2000}
          />
          <TextArea
            readers="CASE"
            name="noNoticeWhy"
            label={t("revoke.noNotice")}
            hint={t("revoke.noNoticeHint")}
            optional
            rows={2}
            maximum={1000}
          />
          <ActionBar>
            <SubmitButton tone="danger">{t("revoke.title")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${id}`}>
              {common("back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </ClosureFrame>
  );
}
