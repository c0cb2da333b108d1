import { z } from "zod";
import { choice, day, hours, id, integer, mustAgree, optionalId, optionalText, text, version } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { plainMoves } from "./plan";
import { largestQuantity } from "./volume";

type Period = { startsOn: string; endsOn: string };
const inOrder = ({ startsOn, endsOn }: Period) => startsOn <= endsOn;
const upsideDown = { path: ["endsOn"], message: "errors.datesUpsideDown" };

/** A new plan: from which referral, paid by which programme, from when to when. */
export const createPlanForm = z
  .object({ referralId: id, programmeId: id, startsOn: day, endsOn: day })
  .refine(inOrder, upsideDown);
export type CreatePlan = z.output<typeof createPlanForm>;

/** The plan's own dates, while nothing is signed. */
export const editPeriodForm = z.object({ planId: id, version, startsOn: day, endsOn: day }).refine(inOrder, upsideDown);
export type EditPeriod = z.output<typeof editPeriodForm>;

/** The two halves of the basket, as tabs. */
export const sections = ["LAVORO", "FORMAZIONE"] as const;

/** A service to be put into the plan at its standard volume; `section` and `q` lead back to where it was picked. */
export const addLineForm = z.object({
  planId: id,
  serviceId: id,
  section: choice(sections).catch("LAVORO"),
  q: z.string().trim().max(200).catch(""),
});
export type AddLine = z.output<typeof addLineForm>;

const lineShape = {
  planId: id,
  lineId: id,
  version,
  startsOn: day,
  endsOn: day,
  delivererId: id,
  thirdParties: optionalText(300),
  deviationReason: optionalText(1000),
};

/** A line being edited, by what it is counted in: minutes in quarter hours, or pieces. */
export const editLineForms = {
  HOUR: z.object({ ...lineShape, quantity: hours(largestQuantity.HOUR) }).refine(inOrder, upsideDown),
  OUTCOME: z.object({ ...lineShape, quantity: integer(1, largestQuantity.OUTCOME) }).refine(inOrder, upsideDown),
} as const;
export type EditLine = z.output<(typeof editLineForms)["HOUR"]>;

export const removeLineForm = z.object({ planId: id, lineId: id });
export type RemoveLine = z.output<typeof removeLineForm>;

const goalText = text(500);
export const addGoalForm = z.object({ planId: id, text: goalText });
export type AddGoal = z.output<typeof addGoalForm>;

export const editGoalForm = z.object({ planId: id, goalId: id, version, text: goalText });
export type EditGoal = z.output<typeof editGoalForm>;

/** What else can happen to a goal: one place up or down, or out. */
export const goalSteps = ["up", "down", "remove"] as const;
export const changeGoalForm = z.object({ planId: id, goalId: id, step: choice(goalSteps) });
export type ChangeGoal = z.output<typeof changeGoalForm>;

export const sharePlanForm = z.object({ planId: id });

/** A move that is one button; the ones that owe a reason are refused without it. */
export const movePlanForm = z.object({ planId: id, move: choice(plainMoves), reason: optionalText(2000) });
export type MovePlan = z.output<typeof movePlanForm>;

const hash = z.string(tamperedKey).regex(/^[0-9a-f]{64}$/, tamperedKey);
// The text whose hash the page carries, so that a stale page can be told what changed since.
const shown = z.string().max(400_000).catch("");

/** The Officina's agreement, to exactly the text it saw. */
export const agreePlanForm = z.object({ planId: id, hash, shown, note: optionalText(2000) });
export type AgreePlan = z.output<typeof agreePlanForm>;

/** A signature of the person who is acting, under exactly the text they saw. */
export const signPlanForm = z.object({
  planId: id,
  hash,
  shown,
  role: choice(["OPERATOR", "OFFICINA"]),
  confirmed: mustAgree,
});
export type SignPlan = z.output<typeof signPlanForm>;

export const personMethods = ["ON_SCREEN", "PAPER", "WITNESSED"] as const;

/** The person's own signature: typed on this screen, on paper with its scan, or before a witness. */
export const recordPersonSignatureForm = z
  .object({
    planId: id,
    hash,
    shown,
    method: choice(personMethods),
    signerName: text(200),
    attachmentId: optionalId,
    witnessName: optionalText(200),
    confirmed: mustAgree,
  })
  .superRefine((form, ctx) => {
    if (form.method === "PAPER" && !form.attachmentId)
      ctx.addIssue({ code: "custom", path: ["attachmentId"], message: "plan.errors.scanMissing" });
    if (form.method === "WITNESSED" && !form.witnessName)
      ctx.addIssue({ code: "custom", path: ["witnessName"], message: "plan.errors.witnessMissing" });
  });
export type RecordPersonSignature = z.output<typeof recordPersonSignatureForm>;

/** Another operator for a plan: why, which both services read, and what they must know, which only the provider reads. */
export const reassignPlanForm = z.object({ planId: id, operatorId: id, reason: text(1000), note: text(2000) });
export type ReassignPlan = z.output<typeof reassignPlanForm>;
