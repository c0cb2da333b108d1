import { z } from "zod";
import type { HouseholdGoalStatus } from "@/generated/prisma/enums";
import { choice, id, optionalDay, text, version } from "@/lib/fields";
import { pastDay } from "./past-day";

const goal = { body: text(500), dueOn: optionalDay };
const known = { householdId: id, goalId: id, version };

/** Something the household wants to reach, in its own words, with the day it hopes for (may be left open). */
export const addGoalForm = z.object({ householdId: id, ...goal });
export type AddGoal = z.output<typeof addGoalForm>;

/** The same goal, said better. */
export const editGoalForm = z.object({ ...known, ...goal });
export type EditGoal = z.output<typeof editGoalForm>;

/** How a goal may end. */
export const goalEnds = ["REACHED", "PARTLY_REACHED", "DROPPED"] as const satisfies HouseholdGoalStatus[];

/** A goal ends: reached, in part, or dropped; always with what came of it. */
export const endGoalForm = z.object({
  ...known,
  status: choice(goalEnds),
  endedOn: pastDay,
  result: text(1000),
});
export type EndGoal = z.output<typeof endGoalForm>;

/** A goal that ended is open again; what had come of it stays written. */
export const reopenGoalForm = z.object(known);
export type ReopenGoal = z.output<typeof reopenGoalForm>;
