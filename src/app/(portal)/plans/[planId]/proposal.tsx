import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { PlanText, Proposal } from "@/domain/proposal";
import { formatMoment } from "@/lib/dates";
import type { Conversation, Thread } from "@/server/comments/get-conversation";
import { applyProposalAction, declineProposalAction } from "./comment-actions";
import { useProposalWords, varyHref } from "./proposal-words";

type From = "plan" | "compose";
type Props = {
  thread: Thread;
  conversation: Conversation;
  content: PlanText;
  /** The page it stands on, which is where applying it leads back to. */
  from?: From;
};

const tones = { OPEN: "warning", APPLIED: "success", DECLINED: "quiet" } as const;

/** What exactly somebody asks to change, what became of it, and for who writes the plan the one button that does it. */
export function ProposedChange({ thread, conversation, content, from = "plan" }: Props) {
  const t = useTranslations("comment.proposal");
  const words = useProposalWords(conversation, content);
  const { proposal, resolvedAt, proposalAnsweredAt } = thread;
  if (!proposal) return null;
  const waits = proposal.status === "OPEN" && !resolvedAt;
  const sentences = words(proposal, waits);
  return (
    <div
      className={`mt-2 max-w-3xl rounded-sm border border-l-4 px-3 py-2 ${waits ? "border-line border-l-warning bg-white" : "border-line bg-white"}`}
    >
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-semibold">{t("label")}</span>
        <StatusTag tone={waits ? "warning" : tones[proposal.status === "OPEN" ? "DECLINED" : proposal.status]}>
          {waits || proposal.status !== "OPEN" ? t(`status.${proposal.status}`) : t("withdrawn")}
        </StatusTag>
        {proposalAnsweredAt && proposal.status !== "OPEN" && (
          <span className="text-soft">
            {t(proposal.status === "APPLIED" ? "applied" : "declined", { at: formatMoment(proposalAnsweredAt) })}
          </span>
        )}
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} className="font-semibold">
          {sentence}
        </p>
      ))}
      {waits && <WhatToDo {...{ thread, conversation, content, proposal, from }} what={sentences.join(", ")} />}
    </div>
  );
}

type Todo = Required<Props> & { proposal: Proposal; what: string };

function WhatToDo({ thread, conversation, content, proposal, from, what }: Todo) {
  const t = useTranslations("comment.proposal");
  const { planId, writes, talks, writable, provider } = conversation;
  if (!talks || writable === "no") return null;
  if (!writes) return <p className="mt-1 text-soft text-sm">{t("waits", { provider })}</p>;
  return (
    <div className="mt-2 flex flex-col gap-2 print:hidden">
      {writable === "now" && <ApplyButton planId={planId} commentId={thread.id} from={from} what={what} />}
      {writable === "reopen" && <p className="text-soft text-sm">{t("reopenFirst")}</p>}
      {writable === "vary" && (
        <p>
          <ButtonLink href={varyHref(planId, proposal, content)} small icon="pencil">
            {t("vary")}
          </ButtonLink>
        </p>
      )}
      <Disclosure summary={t("decline")}>
        <Form action={declineProposalAction} id={`decline-${thread.id}`} className="flex flex-col gap-3">
          <HiddenField name="planId" value={planId} />
          <HiddenField name="commentId" value={thread.id} />
          <TextArea readers="CASE" name="answer" label={t("declineWhy")} rows={2} maximum={2000} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton small>{t("declineButton")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}

type Apply = {
  planId: string;
  commentId: string;
  from: From /** The change in words, for who only hears the button. */;
  what: string;
};

/** The one click that writes a proposed change into the plan. */
function ApplyButton({ planId, commentId, from, what }: Apply) {
  const t = useTranslations("comment.proposal");
  return (
    <Form action={applyProposalAction} id={`apply-${commentId}`} className="flex flex-wrap gap-3">
      <HiddenField name="planId" value={planId} />
      <HiddenField name="commentId" value={commentId} />
      <HiddenField name="from" value={from} />
      <SubmitButton small icon="check">
        {t("apply")}
        <span className="sr-only">: {what}</span>
      </SubmitButton>
    </Form>
  );
}
