import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { audiencesOf, commentKinds } from "@/domain/comment";
import { aboutOf } from "@/domain/comment-forms";
import type { Actor } from "@/domain/permissions";
import type { PlanText } from "@/domain/proposal";
import { formatQuantity } from "@/domain/volume";
import { shortened } from "@/lib/shortened";
import type { Conversation } from "@/server/comments/get-conversation";
import { UnsavedText } from "../../local-drafts/unsaved-text";
import { useOfferWords } from "../../local-drafts/words";
import { writeCommentAction } from "./comment-actions";
import { AudienceField, MentionsField } from "./word-fields";

type Props = {
  conversation: Conversation;
  content: PlanText;
  actor: Actor;
  /** What one came here to write about, and whether to ask for a change. */
  start: { lineKey: string; goalKey: string; asks: boolean };
};

/** Begins a thread: about what, what it is, for whom; a change asked for may say exactly which. */
export function WriteComment({ conversation, content, actor, start }: Props) {
  const t = useTranslations("comment");
  const offer = useOfferWords();
  const { planId, threads } = conversation;
  const known = (of: { key: string }[], key: string) => (of.some((one) => one.key === key) ? key : null);
  const about = aboutOf({ lineKey: known(content.lines, start.lineKey), goalKey: known(content.goals, start.goalKey) });
  const lines = content.lines.map((line) => ({
    value: aboutOf({ lineKey: line.key, goalKey: null }),
    label: t("lineOption", { service: line.name, quantity: formatQuantity(line) }),
  }));
  const goals = content.goals.map(({ key, text }) => ({
    value: aboutOf({ lineKey: null, goalKey: key }),
    label: t("goalOption", { text: shortened(text, 60) }),
  }));
  return (
    <section
      id="write"
      aria-labelledby="write-title"
      className="mt-4 scroll-mt-4 border-line border-t pt-4 print:hidden"
    >
      <h3 id="write-title" className="mb-3 text-base">
        {t("write")}
      </h3>
      <Form
        key={`${about} ${start.asks} ${threads.length}`}
        action={writeCommentAction}
        id="comment"
        label={t("write")}
        labels={{
          audience: t("whoReads"),
          mentions: t("mentions"),
          quantity: t("proposal.quantity"),
          startsOn: t("proposal.startsOn"),
          endsOn: t("proposal.endsOn"),
          serviceId: t("proposal.service"),
        }}
        className="asks flex max-w-3xl flex-col gap-4"
      >
        <HiddenField name="planId" value={planId} />
        <SelectField
          name="about"
          label={t("about")}
          width="full"
          empty={t("whole")}
          defaultValue={about}
          options={[
            ...(lines.length ? [{ label: t("aboutLines"), options: lines }] : []),
            ...(goals.length ? [{ label: t("aboutGoals"), options: goals }] : []),
          ]}
        />
        <RadioGroup
          name="kind"
          label={t("kind")}
          inline
          defaultValue={start.asks ? "CHANGE_REQUEST" : "COMMENT"}
          options={optionsOf(commentKinds, (kind) => t(`kinds.${kind}`))}
        />
        <ProposalFields conversation={conversation} content={content} />
        <TextArea
          name="body"
          readers={{ by: "audience" }}
          label={t("body")}
          hint={t("bodyHint")}
          rows={3}
          maximum={2000}
        />
        <UnsavedText page={planId} form="comment" name="body" label={t("body")} words={offer} />
        <AudienceField audiences={audiencesOf(actor)} conversation={conversation} />
        <MentionsField people={conversation.people} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="comment">{t("send")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** The change itself; shown by the style sheet only to who asks for one, about a line or about the whole. */
function ProposalFields({ conversation, content }: Pick<Props, "conversation" | "content">) {
  const t = useTranslations("comment.proposal");
  const there = new Set(content.lines.map(({ code }) => code));
  const services = conversation.services.filter(({ code }) => !there.has(code));
  return (
    <div className="asks__change rounded-sm border border-line bg-canvas px-4 py-3">
      <Fieldset legend={t("title")} hint={t("hint")}>
        <div className="asks__line flex-col gap-4">
          <TextField name="quantity" label={t("quantity")} hint={t("quantityHint")} optional width="short" />
          <div className="flex flex-wrap gap-4">
            <DateField name="startsOn" label={t("startsOn")} optional />
            <DateField name="endsOn" label={t("endsOn")} optional />
          </div>
          <Checkbox name="removal" label={t("removal")} />
        </div>
        <div className="asks__whole flex-col gap-4">
          <SelectField
            name="serviceId"
            label={t("service")}
            optional
            width="full"
            empty={t("noService")}
            options={services.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          />
          <TextField name="serviceQuantity" label={t("serviceQuantity")} optional width="short" />
        </div>
      </Fieldset>
    </div>
  );
}
