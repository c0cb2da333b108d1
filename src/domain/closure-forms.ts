import { z } from "zod";
import { choice, id, optionalChoice, optionalId, optionalText, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { endingProofs, goalResults, noticeKinds, noticeMeans, revocationCauses, withdrawalCauses } from "./closure";
import { pastDay } from "./past-day";

/** The places for the goals of one report: a plan has at most twenty. */
export const goalPlaces = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;
type Place = (typeof goalPlaces)[number];

const result = optionalChoice(goalResults);
const why = optionalText(1000);
type GoalShape = { [P in Place as `goalKey${P}`]: typeof optionalId } & {
  [P in Place as `result${P}`]: typeof result;
} & {
  [P in Place as `why${P}`]: typeof why;
};
const goalShape = Object.fromEntries(
  goalPlaces.flatMap((place) => [
    [`goalKey${place}`, optionalId],
    [`result${place}`, result],
    [`why${place}`, why],
  ]),
) as GoalShape;

// 0 while nothing is saved yet.
const seen = z.coerce.number(tamperedKey).int(tamperedKey).min(0, tamperedKey).max(2_000_000_000, tamperedKey);

/** A closure report as far as it is written; nothing in it is owed until it is shared. `then`: only kept, or shared as well. */
export const writeClosureForm = z.object({
  planId: id,
  version: seen,
  ...goalShape,
  summary: optionalText(3000),
  remains: optionalText(3000),
  followedBy: optionalText(500),
  step: choice(["save", "share"]).catch("save"),
});
export type WriteClosure = z.output<typeof writeClosureForm>;

/** The goals a form judges, one by one. */
export const judgedGoals = (form: WriteClosure) =>
  goalPlaces.flatMap((place) => {
    const goalKey = form[`goalKey${place}`];
    return goalKey ? [{ goalKey, result: form[`result${place}`], why: form[`why${place}`] }] : [];
  });

/** A report as its reader saw it: what is acknowledged, taken back or completed is that one. */
export const closureSeenForm = z.object({ planId: id, version: seen });
export type ClosureSeen = z.output<typeof closureSeenForm>;

/** The person gives up their plan: why, since when, how they said so. */
export const withdrawPlanForm = z
  .object({
    planId: id,
    cause: choice(withdrawalCauses),
    decidedOn: pastDay,
    proof: choice(endingProofs),
    witnessName: optionalText(200),
    attachmentId: optionalId,
    explanation: text(2000),
  })
  .superRefine((form, ctx) => {
    if (form.proof === "WITNESSED" && !form.witnessName)
      ctx.addIssue({ code: "custom", path: ["witnessName"], message: "plan.errors.witnessMissing" });
  });
export type WithdrawPlan = z.output<typeof withdrawPlanForm>;

/** The provider ends the plan of a person: why, since when, and why no notice was given if none was. */
export const revokePlanForm = z.object({
  planId: id,
  cause: choice(revocationCauses),
  decidedOn: pastDay,
  explanation: text(2000),
  noNoticeWhy: optionalText(1000),
});
export type RevokePlan = z.output<typeof revokePlanForm>;

/** A notice given to the person before a revocation. */
export const noticeForm = z.object({
  planId: id,
  kind: choice(noticeKinds),
  means: choice(noticeMeans),
  sentOn: pastDay,
  attachmentId: optionalId,
  body: text(4000),
});
export type RecordNotice = z.output<typeof noticeForm>;
