import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { type Actor, may } from "@/domain/permissions";
import type { PlanPage } from "@/server/plans/get-plan";
import { agreePlanAction } from "./actions";
import { TextFields } from "./text-fields";

type Props = { page: PlanPage; actor: Actor /** How many changes asked for wait for an answer. */; requests: number };

/** The Officina's agreement to exactly this text, first or variation, in one press: it must be quicker than going round it. */
export function Agreement({ page, actor, requests }: Props) {
  const t = useTranslations("plan.agree");
  const { plan, subject, variation } = page;
  const stage = variation?.stage ?? plan.status;
  if (stage !== "SHARED" || variation?.decidesOfficina === false) return null;
  const { hash, text } = variation ?? page;
  if (!may(actor, "plan.agree", subject)) return <Notice>{t("waiting")}</Notice>;
  return (
    <Card title={t(variation ? "titleVariation" : "title")} id="agree">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      {requests > 0 && (
        <Notice tone="warning" className="mb-4">
          {t("requests", { count: requests })}
        </Notice>
      )}
      <Form action={agreePlanAction} id="agree-form" className="flex max-w-3xl flex-col gap-4">
        <HiddenField name="planId" value={plan.id} />
        <TextFields hash={hash} text={text} />
        <TextArea readers="CASE" name="note" label={t("noteLabel")} optional rows={2} maximum={2000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("button")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
