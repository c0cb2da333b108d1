import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { Tx } from "../db";
import { visibleTo } from "./visible-to";

/** Who may say that a task is over: who is to do it, who gave it, who follows the household it is about. */
export const subjectOf = (
  actor: Actor,
  task: { assigneeId: string; createdById: string; household: { caseOwnerId: string } | null },
) => ({
  ownerId:
    [task.assigneeId, task.createdById, task.household?.caseOwnerId].find((id) => id === actor.id) ?? task.assigneeId,
});

/** Finds a task this person may end or take up again. What they may not see, or not touch, is not there. */
export async function findToChange(tx: Tx, actor: Actor, taskId: string) {
  const task = await tx.task.findFirst({
    where: { AND: [{ id: taskId }, visibleTo(actor)] },
    select: {
      id: true,
      status: true,
      assigneeId: true,
      createdById: true,
      householdId: true,
      referralId: true,
      planId: true,
      household: { select: { caseOwnerId: true } },
    },
  });
  if (!task) throw new NotVisible();
  authorise(actor, "task.end", subjectOf(actor, task));
  return task;
}

/** The cases an event of this task belongs to. */
export const concernsOf = (task: {
  id: string;
  householdId: string | null;
  referralId: string | null;
  planId: string | null;
}) => ({ householdId: task.householdId, referralId: task.referralId, planId: task.planId, subjectId: task.id });
