import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AddGoal, ChangeGoal, EditGoal } from "@/domain/plan-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { type Conflict, lastWriter } from "./conflict";
import { concernsOf } from "./lock-plan";
import { editDraft } from "./open-draft";

/** A plan with more goals than this has none. */
const mostGoals = 20;

const goalsOf = (tx: Tx, planVersionId: string) =>
  tx.planGoal.findMany({
    where: { planVersionId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });

/** Writes down something the person wants to reach, after the others. Refuses more than twenty. */
export function addGoal(actor: Actor, { planId, text }: AddGoal): Promise<Outcome> {
  return editDraft(actor, planId, async (tx, { plan, versionId }) => {
    const goals = await goalsOf(tx, versionId);
    if (goals.length >= mostGoals) return refused("plan.refusals.tooManyGoals", { maximum: mostGoals });
    const position = (goals.at(-1)?.position ?? 0) + 1;
    await tx.planGoal.create({ data: { planVersionId: versionId, position, text }, select: { id: true } });
    await record(tx, actor, "plan.goalAdded", concernsOf(plan), { goals: goals.length + 1 });
    return done();
  });
}

/** The refusal of a goal that somebody else worded meanwhile: it carries their words. */
export type GoalConflict = Conflict<{ text: string; version: number }>;

/** Words a goal differently. Refuses one that is gone, and one somebody else worded meanwhile, showing theirs. */
export function editGoal(
  actor: Actor,
  { planId, goalId, version, text }: EditGoal,
): Promise<Outcome<{ version: number }> | GoalConflict> {
  return editDraft(actor, planId, async (tx, { plan, versionId }) => {
    const goal = await tx.planGoal.findFirst({
      where: { id: goalId, planVersionId: versionId },
      select: { text: true, version: true },
    });
    if (!goal) return refused("plan.refusals.goalGone");
    if (goal.text === text) return done({ version: goal.version });
    const [written] = await tx.planGoal.updateManyAndReturn({
      where: { id: goalId, version },
      data: { text, version: { increment: 1 } },
      select: { version: true },
    });
    if (!written) {
      const conflict: GoalConflict = {
        ...refused("plan.refusals.goalChanged", { text: goal.text }),
        ...(await lastWriter(tx, planId, goalId)),
        theirs: goal,
      };
      return conflict;
    }
    await record(tx, actor, "plan.goalEdited", { ...concernsOf(plan), subjectId: goalId });
    return done(written);
  });
}

/** Moves a goal one place up or down, or takes it out. A goal at the edge stays where it is; one that is gone is refused. */
export function changeGoal(actor: Actor, { planId, goalId, step }: ChangeGoal): Promise<Outcome> {
  return editDraft(actor, planId, async (tx, { plan, versionId }) => {
    const goals = await goalsOf(tx, versionId);
    const index = goals.findIndex(({ id }) => id === goalId);
    if (index < 0) return refused("plan.refusals.goalGone");
    if (step === "remove") {
      await tx.planGoal.delete({ where: { id: goalId }, select: { id: true } });
      await record(tx, actor, "plan.goalRemoved", concernsOf(plan), { goals: goals.length - 1 });
      return done();
    }
    const order = goals.map(({ id }) => id);
    const other = step === "up" ? index - 1 : index + 1;
    const swapped = order[other];
    if (swapped === undefined) return done();
    [order[index], order[other]] = [swapped, goalId];
    await tx.$executeRaw`update "PlanGoal" g set position = o.place from unnest(${order}::uuid[]) with ordinality as o(id, place)
      where g.id = o.id and g."planVersionId" = ${versionId}::uuid`;
    await record(tx, actor, "plan.goalsReordered", concernsOf(plan));
    return done();
  });
}
