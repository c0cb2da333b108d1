import "server-only";
import type { Actor } from "@/domain/permissions";
import type { ReopenTask } from "@/domain/task";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { concernsOf, findToChange } from "./hold-task";

/** A task that was over is to be done after all. Refuses one still open, and one whose waiting thing was handed to somebody else since. */
export const reopenTask = (actor: Actor, { taskId, version }: ReopenTask) =>
  asActor(actor, async (tx) => {
    const task = await findToChange(tx, actor, taskId);
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version, status: { not: "OPEN" } },
      data: { status: "OPEN", result: null, endedAt: null, endedById: null, version: { increment: 1 } },
    });
    if (count === 0) return refused("errors.changedMeanwhile");
    await record(tx, actor, "task.reopened", concernsOf(task));
    return done();
  }).catch((error: unknown) => {
    if (violates(error, "task_handed_once")) return refused("task.refusals.alreadyGiven");
    throw error;
  });
