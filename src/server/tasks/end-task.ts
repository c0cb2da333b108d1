import "server-only";
import type { Actor } from "@/domain/permissions";
import type { EndTask } from "@/domain/task";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, findToChange } from "./hold-task";

/** A task is done, or no longer to be done, with its result. Refuses one that is already over or that changed meanwhile. */
export const endTask = (actor: Actor, { taskId, version, end, result }: EndTask) =>
  asActor(actor, async (tx) => {
    const task = await findToChange(tx, actor, taskId);
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version, status: "OPEN" },
      data: { status: end, result, endedAt: now(), endedById: actor.id, version: { increment: 1 } },
    });
    if (count === 0) return refused(task.status === "OPEN" ? "errors.changedMeanwhile" : "task.refusals.over");
    await record(tx, actor, end === "DONE" ? "task.done" : "task.dropped", concernsOf(task));
    return done();
  });
