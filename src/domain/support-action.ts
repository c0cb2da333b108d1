import { z } from "zod";
import type { SupportActionKind, SupportActionStatus } from "@/generated/prisma/enums";
import { choice, day, id, optionalDay, optionalId, optionalText, text, version } from "@/lib/fields";
import { pastDay } from "./past-day";

/** What is done with the whole household beside work (product rules §1, S10 and S11). */
export const supportActionKinds = [
  "LANDLORD_MEDIATION",
  "UTILITIES_MEDIATION",
  "BUDGET_EDUCATION",
  "ARREARS_FUND_REQUEST",
  "SOLIDARITY_CONTRIBUTION_REQUEST",
  "VOLUNTEERING",
  "SPECIALIST_REFERRAL",
  "JOINT_MEETING",
  "OTHER",
] as const satisfies SupportActionKind[];

/** Every legal move of a support action: where it may start and where it ends. */
export const supportActionMoves = {
  edit: { from: ["PLANNED", "ONGOING"] },
  complete: { from: ["PLANNED", "ONGOING"], to: "DONE" },
  drop: { from: ["PLANNED", "ONGOING"], to: "DROPPED" },
  reopen: { from: ["DONE", "DROPPED"], to: "ONGOING" },
} as const satisfies Record<string, { from: SupportActionStatus[]; to?: SupportActionStatus }>;

/** The actions still to be done or being done. */
export const openSupport = supportActionMoves.edit.from;

/** Whether an action is still to be done or being done. */
export const isOpenSupport = (status: SupportActionStatus) =>
  (openSupport as readonly SupportActionStatus[]).includes(status);

/** How an action stands while it is not over. */
export const supportStarts = ["PLANNED", "ONGOING"] as const satisfies SupportActionStatus[];

const fields = {
  householdId: id,
  goalId: optionalId,
  kind: choice(supportActionKinds),
  assigneeId: optionalId,
  carriedBy: optionalText(120),
  counterpart: optionalText(120),
  status: choice(supportStarts),
  startedOn: day,
  dueOn: optionalDay,
  description: optionalText(2000),
};
type Who = { assigneeId: string | null; carriedBy: string | null };
const oneWho = ({ assigneeId, carriedBy }: Who) => (assigneeId === null) !== (carriedBy === null);
const nobody = { message: "accompaniment.errors.oneWho", path: ["carriedBy"] };
const inOrder = ({ startedOn, dueOn }: { startedOn: string; dueOn: string | null }) => !dueOn || startedOn <= dueOn;
const upsideDown = { message: "errors.datesUpsideDown", path: ["dueOn"] };

/** A new action: what, for which goal, a colleague or somebody by name, with whom, from when and by when. */
export const addSupportActionForm = z.object(fields).refine(oneWho, nobody).refine(inOrder, upsideDown);
export type AddSupportAction = z.output<typeof addSupportActionForm>;

/** The same action told better, while it is not over. */
export const editSupportActionForm = z
  .object({ supportActionId: id, version, ...fields })
  .refine(oneWho, nobody)
  .refine(inOrder, upsideDown);
export type EditSupportAction = z.output<typeof editSupportActionForm>;

const known = { householdId: id, supportActionId: id, version };

/** How an action may end. */
export const supportEnds = ["complete", "drop"] as const;

/** An action ends on a day that has come, done or dropped, with its result. */
export const endSupportActionForm = z.object({
  ...known,
  end: choice(supportEnds),
  endedOn: pastDay,
  result: text(2000),
});
export type EndSupportAction = z.output<typeof endSupportActionForm>;

/** An action that ended goes on. */
export const reopenSupportActionForm = z.object(known);
export type ReopenSupportAction = z.output<typeof reopenSupportActionForm>;
