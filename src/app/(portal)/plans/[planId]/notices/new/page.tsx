import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { noticeKinds, noticeMeans } from "@/domain/closure";
import { among, inForce } from "@/domain/plan";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { getSilentAbsence } from "@/server/plans/silent-absence";
import { requireActor } from "@/server/session";
import { AttachmentChoice } from "../../closure/attachment-choice";
import { CannotEnd } from "../../closure/cannot-end";
import { closureFor } from "../../closure/ending-page";
import { ClosureFrame } from "../../closure/frame";
import { recordNoticeAction } from "../../revoke/actions";
import { draftedLetter } from "./drafted-letter";

const noticeQuery = z.object({ draft: oneOf(["", "absence"], "") });

/** Page title. */
export const generateMetadata = titled("closure.notice.new");

/** A notice to the person, as it was sent. */
export default async function NoticePage({ params, searchParams }: PageProps<"/plans/[planId]/notices/new">) {
  const closure = await closureFor(params, "plan.end");
  const { draft } = parseQuery(noticeQuery, await searchParams);
  const absence = draft ? await getSilentAbsence(await requireActor(), closure.id) : null;
  const letter = absence && (await draftedLetter(absence));
  const t = await getTranslations("closure");
  const register = await getTranslations("register");
  const common = await getTranslations("common");
  return (
    <ClosureFrame closure={closure} title={t("notice.new")} lead={t("notice.lead")}>
      {among(inForce, closure.status) ? (
        <Card narrow>
          <Form action={recordNoticeAction} id="notice">
            <HiddenField name="planId" value={closure.id} />
            <SelectField
              name="kind"
              label={t("notice.kind")}
              defaultValue={letter ? "WARNING_LETTER" : undefined}
              options={optionsOf(noticeKinds, (kind) => t(`noticeKind.${kind}`))}
            />
            <SelectField
              name="means"
              label={t("notice.means")}
              options={optionsOf(noticeMeans, (means) => t(`noticeMeans.${means}`))}
            />
            <DateField name="sentOn" label={t("notice.sentOn")} defaultValue={today()} max={today()} />
            <TextArea
              readers="CASE"
              name="body"
              label={t("notice.body")}
              hint={letter ? register("silence.drafted") : t("explanationHint")}
              rows={letter ? 14 : 6}
              maximum={4000}
              defaultValue={letter ?? undefined}
            />
            <AttachmentChoice closure={closure} label={t("notice.attachment")} />
            <ActionBar>
              <SubmitButton>{t("notice.save")}</SubmitButton>
              <ButtonLink tone="quiet" href={`/plans/${closure.id}/revoke`}>
                {common("back")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      ) : (
        <CannotEnd closure={closure} />
      )}
    </ClosureFrame>
  );
}
