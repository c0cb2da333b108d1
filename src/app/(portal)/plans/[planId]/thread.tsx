import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { Actor } from "@/domain/permissions";
import type { PlanText } from "@/domain/proposal";
import { formatMoment } from "@/lib/dates";
import { shortened } from "@/lib/shortened";
import type { Conversation, Thread as OneThread } from "@/server/comments/get-conversation";
import { resolveCommentAction, seeMentionAction } from "./comment-actions";
import { ProposedChange } from "./proposal";
import { Reply } from "./reply";
import { Said } from "./said";

type Props = {
  thread: OneThread;
  conversation: Conversation;
  content: PlanText;
  actor: Actor;
  /** What it is about is no longer in the plan: it can be read and settled, not gone on with. */
  gone?: boolean;
};

/** A thread: its first word, the answers under it, what can be done with it. Folded once settled. */
export function Thread(props: Props) {
  const t = useTranslations("comment");
  const { thread } = props;
  if (!thread.resolvedAt) return <Open {...props} />;
  const who = thread.author.name ?? thread.author.organisation.name;
  const count = thread.answers.length + 1;
  return (
    <Disclosure
      summary={t("folded", { text: shortened(thread.body ?? t(`kindDone.${thread.kind}`), 40), name: who, count })}
    >
      <Open {...props} />
    </Disclosure>
  );
}

function Open({ thread, conversation, content, actor, gone }: Props) {
  const t = useTranslations("comment");
  const { planId, talks } = conversation;
  const words = [thread, ...thread.answers];
  const called = words.some(({ mentions }) => mentions.some(({ user, seenAt }) => user.id === actor.id && !seenAt));
  const reader = { readerId: actor.id, version: content.version };
  const settles = talks && thread.kind !== "AGREEMENT";
  return (
    <div className="flex flex-col gap-2">
      <Said word={thread} {...reader}>
        <ProposedChange thread={thread} conversation={conversation} content={content} />
      </Said>
      {thread.answers.length > 0 && (
        <ol className="ml-4 flex flex-col gap-2 border-line border-l-2 pl-3 sm:ml-8">
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <Said word={answer} {...reader} />
            </li>
          ))}
        </ol>
      )}
      {thread.resolvedAt && (
        <p className="text-sm text-success-deep">
          {thread.resolvedBy?.name
            ? t("settled", { name: thread.resolvedBy.name, at: formatMoment(thread.resolvedAt) })
            : t("settledBySomeone", { at: formatMoment(thread.resolvedAt) })}
        </p>
      )}
      {called && talks && (
        <Form
          action={seeMentionAction}
          id={`seen-${thread.id}`}
          className="flex flex-wrap items-center gap-3 print:hidden"
        >
          <HiddenField name="planId" value={planId} />
          <HiddenField name="commentId" value={thread.id} />
          <StatusTag tone="warning" icon="user">
            {t("calledYou")}
          </StatusTag>
          <SubmitButton small tone="secondary" icon="check">
            {t("seen")}
          </SubmitButton>
        </Form>
      )}
      {settles && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2 text-sm print:hidden">
          {!thread.resolvedAt && !gone && <Reply thread={thread} conversation={conversation} actor={actor} />}
          <Settle thread={thread} planId={planId} />
        </div>
      )}
    </div>
  );
}

function Settle({ thread: { id, resolvedAt }, planId }: { thread: OneThread; planId: string }) {
  const t = useTranslations("comment");
  const settled = Boolean(resolvedAt);
  return (
    <Disclosure summary={settled ? t("reopen") : t("settle")}>
      <Form action={resolveCommentAction} id={`settle-${id}`} className="flex max-w-3xl flex-col gap-3">
        <HiddenField name="planId" value={planId} />
        <HiddenField name="commentId" value={id} />
        <HiddenField name="resolved" value={settled ? "no" : "yes"} />
        <TextArea readers="CASE" name="answer" label={t("settleAnswer")} optional rows={2} maximum={2000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton small>{settled ? t("reopen") : t("settleButton")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
