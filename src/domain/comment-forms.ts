import { z } from "zod";
import { choice, flag, id, optionalDay, optionalId, optionalText, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { type About, commentAudiences, commentKinds } from "./comment";

const anchor = /^(?:(line|goal):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))?$/i;
const about = z
  .string(tamperedKey)
  .regex(anchor, tamperedKey)
  .transform((typed): About => {
    const [, kind, key = null] = anchor.exec(typed) ?? [];
    return { lineKey: kind === "line" ? key : null, goalKey: kind === "goal" ? key : null };
  });

/** How a form names what a thread is about: a line, a goal, or nothing for the whole text. */
export const aboutOf = ({ lineKey, goalKey }: About) =>
  lineKey ? `line:${lineKey}` : goalKey ? `goal:${goalKey}` : "";

const mentions = z.array(id).max(50, tamperedKey);
const said = { planId: id, audience: choice(commentAudiences), body: text(2000), mentions };

/**
 * A new thread: about what, what it is, for whom. A change asked for may say exactly which: for a line another volume
 * (hours in quarter hours, or pieces: read by the line's unit), other dates, or out with it; for the plan one service more.
 */
export const writeCommentForm = z
  .object({
    ...said,
    about,
    kind: choice(commentKinds),
    body: optionalText(2000),
    quantity: optionalText(20),
    startsOn: optionalDay,
    endsOn: optionalDay,
    removal: flag,
    serviceId: optionalId,
    serviceQuantity: optionalText(20),
  })
  .superRefine(({ kind, body, audience, startsOn, endsOn }, ctx) => {
    const wrong = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (kind !== "AGREEMENT" && !body) wrong("body", "errors.required");
    if (kind !== "COMMENT" && audience !== "SHARED") wrong("audience", "comment.errors.forBoth");
    if (startsOn && endsOn && endsOn < startsOn) wrong("endsOn", "errors.datesUpsideDown");
  });
export type WriteComment = z.output<typeof writeCommentForm>;

/** A word more in a thread. */
export const answerCommentForm = z.object({ ...said, threadId: id });
export type AnswerComment = z.output<typeof answerCommentForm>;

/** Settles a thread, with an answer if there is one to give, or opens it again. */
export const resolveCommentForm = z.object({
  planId: id,
  commentId: id,
  resolved: choice(["yes", "no"]),
  answer: optionalText(2000),
});
export type ResolveComment = z.output<typeof resolveCommentForm>;

/** Writes a proposed change into the plan; `from` says where the button was. */
export const applyProposalForm = z.object({
  planId: id,
  commentId: id,
  from: choice(["plan", "compose"]).catch("plan"),
});
export type ApplyProposal = z.output<typeof applyProposalForm>;

/** Says no to a proposed change, and why. */
export const declineProposalForm = z.object({ planId: id, commentId: id, answer: text(2000) });
export type DeclineProposal = z.output<typeof declineProposalForm>;

/** "I have seen that I was called upon." */
export const seeMentionForm = z.object({ planId: id, commentId: id });
export type SeeMention = z.output<typeof seeMentionForm>;
