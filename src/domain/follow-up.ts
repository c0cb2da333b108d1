import { z } from "zod";
import type { FollowUpAnswer, OutcomeKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { choice, id, optionalText, version } from "@/lib/fields";
import { pastDay } from "./past-day";

/** So many months after work began, or after the plan was completed, the person is asked how it goes (domain notes: follow-up of placements). */
export const followUpMonths = [3, 6, 12] as const;

/** The outcomes that are work. */
export const workKinds = ["CONTRACT", "SELF_EMPLOYMENT"] as const satisfies OutcomeKind[];

/** The answers to a follow-up. */
export const followUpAnswers = [
  "SAME_EMPLOYER",
  "OTHER_EMPLOYER",
  "SELF_EMPLOYED",
  "TRAINING",
  "NOT_WORKING",
  "NOT_REACHED",
] as const satisfies FollowUpAnswer[];

/** When the person is asked, counted from the day work began or the plan ended; a day already past when the plan ends is not asked for. */
export const followUpsFrom = (from: Day, endedOn: Day) =>
  followUpMonths.map((months) => ({ months, dueOn: addMonths(from, months) })).filter(({ dueOn }) => dueOn > endedOn);

/** What the person said when they were asked, and on which day. */
export const answerFollowUpForm = z.object({
  planId: id,
  followUpId: id,
  version,
  answer: choice(followUpAnswers),
  answeredOn: pastDay,
  note: optionalText(1000),
});
export type AnswerFollowUp = z.output<typeof answerFollowUpForm>;
