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

type Props = { page: PlanPage; actor: Actor };

/** The Officina's agreement to exactly this text, in one press: it must be quicker than going round it. */
export function Agreement({ page: { plan, subject, hash, text, comments }, actor }: Props) {
  const t = useTranslations("plan.agree");
  if (plan.status !== "SHARED") return null;
  if (!may(actor, "plan.agree", subject)) return <Notice>{t("waiting")}</Notice>;
  const open = comments.filter(({ kind, resolvedAt }) => kind === "CHANGE_REQUEST" && !resolvedAt).length;
  return (
    <Card title={t("title")} id="agree">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      {open > 0 && (
        <Notice tone="warning" className="mb-4">
          {t("requests", { count: open })}
        </Notice>
      )}
      <Form action={agreePlanAction} id="agree-form" className="flex max-w-3xl flex-col gap-4">
        <HiddenField name="planId" value={plan.id} />
        <HiddenField name="hash" value={hash} />
        <HiddenField name="shown" value={text} />
        <TextArea name="note" label={t("noteLabel")} optional rows={2} maximum={2000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("button")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
