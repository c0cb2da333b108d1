import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents } from "../history";
import { visibleTo as fileVisibleTo } from "../households/visibility";
import { visibleTo as meetingsVisibleTo } from "../meetings/visible-to";
import { subjectOf } from "./hold-task";
import { taskRow } from "./tasks-of";
import { visibleTo } from "./visible-to";

/** One task with what happened to it; null when it is not this person's to know of. */
export const getTask = (actor: Actor, taskId: string) =>
  asActor(actor, async (tx) => {
    const task = await tx.task.findFirst({
      where: { AND: [{ id: taskId }, visibleTo(actor)] },
      select: {
        ...taskRow,
        createdAt: true,
        endedBy: { select: { name: true } },
        household: { select: { id: true, code: true, displayName: true, caseOwnerId: true } },
        referral: { select: { id: true, code: true } },
        plan: { select: { id: true, code: true } },
        meeting: { select: { id: true, startsAt: true } },
      },
    });
    if (!task) return null;
    const { household } = task;
    const opens =
      household !== null &&
      seesNames(actor, {}) &&
      (await tx.household.count({ where: { AND: [{ id: household.id }, fileVisibleTo(actor)] } })) > 0;
    // Who was given a task is not always at the table.
    const attends =
      task.meeting !== null &&
      (await tx.teamMeeting.count({ where: { AND: [{ id: task.meeting.id }, meetingsVisibleTo(actor)] } })) > 0;
    return {
      ...task,
      meeting: attends ? task.meeting : null,
      household: household && { ...household, displayName: opens ? household.displayName : "" },
      changes: may(actor, "task.end", subjectOf(actor, task)),
      events: (await listEvents(tx, actor, { subjectId: taskId })).rows,
    };
  });
