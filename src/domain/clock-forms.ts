import { z } from "zod";
import type { ClockPauseReason, ClockStage } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { choice, day, id, optionalText, text, version } from "@/lib/fields";
import { clockStages, type Target, type Targets } from "./clock";

/** The longest any target may be; working days, about a year. */
export const longestTarget = 250;

/** The figures of a target, in the order in which they are asked. */
export const targetFigures = ["days", "warnDays", "coordinatorDays", "comuneDays"] as const satisfies (keyof Target)[];

const workingDays = (minimum: number) =>
  z
    .string("errors.required")
    .trim()
    .min(1, { error: "errors.required", abort: true })
    .regex(/^-?\d{1,9}$/, "errors.invalidNumber")
    .transform(Number)
    .pipe(z.number().min(minimum, `clock.errors.from${minimum}`).max(longestTarget, `clock.errors.from${minimum}`));

/** The name of one figure's field. */
export const targetField = (stage: ClockStage, figure: keyof Target) => `${figure}_${stage}` as const;

type TargetField = ReturnType<typeof targetField>;
const shape = Object.fromEntries(
  clockStages.flatMap((stage) =>
    targetFigures.map((figure) => [targetField(stage, figure), workingDays(figure === "warnDays" ? 0 : 1)] as const),
  ),
) as Record<TargetField, ReturnType<typeof workingDays>>;

/** Every target of a programme. Refuses 0 and more than 250 working days, a warning earlier than the start, and a Comune told before the coordinator. */
export const clockTargetsForm = z.object({ programmeId: id, version, ...shape }).superRefine((form, ctx) => {
  for (const stage of clockStages) {
    const { days, warnDays, coordinatorDays, comuneDays } = targetIn(form, stage);
    const wrong = (figure: keyof Target, message: string) =>
      ctx.addIssue({ code: "custom", path: [targetField(stage, figure)], message });
    if (warnDays > days) wrong("warnDays", "clock.errors.warnTooEarly");
    if (comuneDays < coordinatorDays) wrong("comuneDays", "clock.errors.comuneFirst");
  }
});
export type ClockTargetsInput = z.output<typeof clockTargetsForm>;

const targetIn = (form: Record<TargetField, number>, stage: ClockStage) =>
  Object.fromEntries(targetFigures.map((figure) => [figure, form[targetField(stage, figure)]])) as Target;

/** The targets a form holds. */
export const targetsIn = (form: ClockTargetsInput) =>
  Object.fromEntries(clockStages.map((stage) => [stage, targetIn(form, stage)])) as Targets;

/** Why a clock may stand still. */
export const pauseReasons = [
  "PERSON_UNAVAILABLE",
  "DOCUMENTS_AWAITED",
  "HEALTH",
  "SERVICE_UNAVAILABLE",
  "OTHER_SERVICE_FIRST",
  "OTHER",
] as const satisfies ClockPauseReason[];

/** The longest a pause may be thought to last; days. Who needs longer says so again, with a reason. */
export const longestPauseDays = 90;

/** Whose clock: a referral's or a plan's. */
const ofCase = { of: choice(["referral", "plan"]), caseId: id };

/** A clock is stopped: why, and until when. Another reason needs a note. */
export const pauseClockForm = z
  .object({
    ...ofCase,
    stage: choice(clockStages),
    reason: choice(pauseReasons),
    note: optionalText(1000),
    expectedOn: day
      .refine((typed) => typed > today(), "clock.errors.expectedAhead")
      .refine((typed) => typed <= addDays(today(), longestPauseDays), "clock.errors.expectedTooFar"),
  })
  .refine(({ reason, note }) => reason !== "OTHER" || note, { message: "clock.errors.noteNeeded", path: ["note"] });
export type PauseClock = z.output<typeof pauseClockForm>;

/** A clock runs again. */
export const resumeClockForm = z.object({ ...ofCase, pauseId: id });
export type ResumeClock = z.output<typeof resumeClockForm>;

/** The periodic review of a running plan: when, and what came of it, for both sides to read. */
export const planReviewForm = z.object({
  planId: id,
  heldOn: day.refine((typed) => typed <= today(), "errors.dateInFuture"),
  body: text(4000),
});
export type WritePlanReview = z.output<typeof planReviewForm>;
