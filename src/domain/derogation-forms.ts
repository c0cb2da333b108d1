import { z } from "zod";
import { today } from "@/lib/clock";
import { choice, id, money, optionalDay, optionalMoney, optionalText, text, version } from "@/lib/fields";
import { derogableCeilings, verdicts } from "./derogation";

/** Asks the Comune to let one plan go over one ceiling by so many cents. */
export const requestDerogationForm = z.object({
  planId: id,
  ceiling: choice(derogableCeilings),
  requestedCents: money.refine((cents) => cents > 0, "derogation.errors.nothingAsked"),
  reason: text(2000),
});
export type RequestDerogation = z.output<typeof requestDerogationForm>;

/** What the Comune must know before deciding. */
export const questionDerogationForm = z.object({ derogationId: id, version, question: text(2000) });
export type QuestionDerogation = z.output<typeof questionDerogationForm>;

/** The provider's answer to it. */
export const answerDerogationForm = z.object({ derogationId: id, version, answer: text(2000) });
export type AnswerDerogation = z.output<typeof answerDerogationForm>;

/** The request is no longer needed. */
export const withdrawDerogationForm = z.object({ derogationId: id, version });
export type WithdrawDerogation = z.output<typeof withdrawDerogationForm>;

type Owed = { verdict: (typeof verdicts)[number]; grantedCents: number | null; expiresOn: string | null };

/** A grant owes its last day, not gone by; one in part its amount; whatever is not the whole request owes a reason. */
function owes(
  { verdict, grantedCents, expiresOn, decision }: Owed & { decision: string | null },
  ctx: z.RefinementCtx,
) {
  const wrong = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
  if (verdict !== "refuse" && !expiresOn) wrong("expiresOn", "derogation.errors.expiryMissing");
  if (verdict !== "refuse" && expiresOn && expiresOn < today()) wrong("expiresOn", "errors.dateInPast");
  if (verdict === "partlyApprove" && !grantedCents) wrong("grantedCents", "derogation.errors.amountMissing");
  if (verdict !== "approve" && !decision) wrong("decision", "derogation.errors.decisionMissing");
}

/** The Comune's decision: how much of what was asked (cents), until which day, and why. */
export const decideDerogationForm = z
  .object({
    derogationId: id,
    version,
    verdict: choice(verdicts),
    grantedCents: optionalMoney,
    expiresOn: optionalDay,
    decision: optionalText(2000),
  })
  .superRefine(owes);
export type DecideDerogation = z.output<typeof decideDerogationForm>;
