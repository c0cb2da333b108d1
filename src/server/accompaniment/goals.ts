import "server-only";
import type { AddGoal, EditGoal, EndGoal, ReopenGoal } from "@/domain/household-goal";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";

const dayOrNull = (day: string | null) => day && toDate(day);

/** Writes down what the household wants to reach. */
export const addGoal = (actor: Actor, { householdId, body, dueOn }: AddGoal) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const made = await tx.householdGoal.create({
      data: { householdId, body, dueOn: dayOrNull(dueOn), createdById: actor.id, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "householdGoal.added", { householdId, subjectId: made.id });
    return done({ goalId: made.id });
  });

// The move is in the write: what changed meanwhile, or ended, is not written over.
async function move(
  tx: Tx,
  { householdId, goalId, version }: ReopenGoal,
  open: boolean,
  data: Parameters<Tx["householdGoal"]["updateMany"]>[0]["data"],
) {
  const { count } = await tx.householdGoal.updateMany({
    where: { id: goalId, householdId, version, status: open ? "OPEN" : { not: "OPEN" } },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0 ? null : changedOrGone(await tx.householdGoal.count({ where: { id: goalId, householdId } }));
}

/** Says an open goal better. */
export const editGoal = (actor: Actor, { body, dueOn, ...goal }: EditGoal) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, goalId } = goal;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const lost = await move(tx, goal, true, { body, dueOn: dayOrNull(dueOn) });
    if (lost) return lost;
    await record(tx, actor, "householdGoal.edited", { householdId, subjectId: goalId });
    return done();
  });

/** An open goal ends, with what came of it; its actions stay as they are. */
export const endGoal = (actor: Actor, { status, endedOn, result, ...goal }: EndGoal) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, goalId } = goal;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const lost = await move(tx, goal, true, { status, result, endedOn: toDate(endedOn) });
    if (lost) return lost;
    await record(tx, actor, "householdGoal.ended", { householdId, subjectId: goalId }, { status });
    return done();
  });

/** A goal that ended is open again. */
export const reopenGoal = (actor: Actor, goal: ReopenGoal) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, goalId } = goal;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const lost = await move(tx, goal, false, { status: "OPEN", endedOn: null });
    if (lost) return lost;
    await record(tx, actor, "householdGoal.reopened", { householdId, subjectId: goalId });
    return done();
  });
