import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { type Actor, may } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { commentKinds } from "@/domain/plan-forms";
import type { PlanPage } from "@/server/plans/get-plan";
import { commentPlanAction } from "./actions";
import { Thread } from "./thread";

type Props = { page: PlanPage; actor: Actor /** The line one came here to write about. */; about: string };

/** What Officina and SolCo tell each other about the plan: one thread on the whole, one on each line talked about. */
export function Conversation({ page, actor, about }: Props) {
  const t = useTranslations("plan.comments");
  const { plan, content, comments, subject } = page;
  const talks = may(actor, "plan.comment", subject) && !among(ended, plan.status);
  const known = new Set(content.lines.map(({ key }) => key));
  const threads = [
    {
      key: null,
      title: t("whole"),
      said: comments.filter(({ lineKey }) => !lineKey || !known.has(lineKey)),
    },
    ...content.lines.map(({ key, name }) => ({
      key,
      title: t("line", { service: name }),
      said: comments.filter(({ lineKey }) => lineKey === key),
    })),
  ].filter(({ said }) => said.length > 0);
  return (
    <Card title={t("title")} id="conversation">
      {threads.length === 0 && <p className="text-soft">{t("none")}</p>}
      <div className="flex flex-col divide-y divide-line">
        {threads.map(({ key, title, said }) => (
          <Thread key={key ?? "plan"} planId={plan.id} lineKey={key} title={title} comments={said} talks={talks} />
        ))}
      </div>
      {talks && (
        <section id="write" aria-label={t("write")} className="mt-4 scroll-mt-4 border-line border-t pt-4 print:hidden">
          <Form
            key={about + comments.length}
            action={commentPlanAction}
            id="comment"
            label={t("write")}
            className="flex max-w-3xl flex-col gap-4"
          >
            <HiddenField name="planId" value={plan.id} />
            <SelectField
              name="lineKey"
              label={t("about")}
              width="full"
              empty={t("whole")}
              defaultValue={known.has(about) ? about : ""}
              options={content.lines.map(({ key, name }) => ({ value: key, label: t("line", { service: name }) }))}
            />
            <RadioGroup
              name="kind"
              label={t("kind")}
              inline
              defaultValue="COMMENT"
              options={commentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
            <TextArea name="body" label={t("body")} hint={t("bodyHint")} rows={3} maximum={2000} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton icon="comment">{t("send")}</SubmitButton>
            </div>
          </Form>
        </section>
      )}
    </Card>
  );
}
