import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import { seesCase } from "./sees-case";

/** What is to be done, by whom, by which day, and what it is about. `waitingKey` names the waiting thing it is handed over from. */
type TaskToGive = {
  body: string;
  assigneeId: string;
  dueOn: string | null;
  waitingKey?: string | null;
  householdId?: string | null;
  referralId?: string | null;
  planId?: string | null;
  meetingId?: string | null;
  pointId?: string | null;
};

/**
 * Gives somebody something to do, inside the command that decided it. Refuses who may not see the case (of what is about
 * no case: who is no colleague), who no longer works here, and a waiting thing already handed over.
 */
export async function giveTask(tx: Tx, actor: Actor, { dueOn, ...task }: TaskToGive) {
  authorise(actor, "task.give");
  const assignee = await tx.user.findFirst({
    where: { id: task.assigneeId, active: true },
    select: { id: true, role: true, organisationId: true },
  });
  if (!assignee) return refused("task.refusals.noSuchPerson");
  const { householdId, referralId, planId } = task;
  const of = { householdId, referralId, planId };
  const about = householdId ?? referralId ?? planId;
  if (!(await seesCase(tx, actor, of, false))) throw new NotVisible();
  const byName = actor.role !== "MUNICIPAL_OFFICER" || assignee.organisationId !== actor.organisationId;
  const sees = about ? await seesCase(tx, assignee, of, byName) : assignee.organisationId === actor.organisationId;
  if (!sees) return refused("task.refusals.seesNoCase");

  const [given] = await tx.task.createManyAndReturn({
    data: [{ ...task, dueOn: dueOn ? toDate(dueOn) : null, createdById: actor.id, createdAt: now() }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!given) return refused("task.refusals.alreadyGiven");
  await record(tx, actor, "task.given", { ...of, subjectId: given.id }, { dueOn });
  await notify(tx, {
    recipients: [assignee.id],
    kind: "task.given",
    path: `/tasks/${given.id}`,
    facts: { due: dueOn ? "yes" : "no", dueOn },
    ...of,
  });
  return done({ id: given.id });
}
