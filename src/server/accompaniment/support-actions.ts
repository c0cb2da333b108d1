import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import {
  type AddSupportAction,
  type EditSupportAction,
  type EndSupportAction,
  openSupport,
  type ReopenSupportAction,
  supportActionMoves,
} from "@/domain/support-action";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";
import { notify } from "../notices/notify";

// What a form says of an action, as its row keeps it; null when the colleague chosen is none of ours. The colleague's name
// stays written with the action, as that of anybody else.
async function rowOf(
  tx: Tx,
  actor: Actor,
  { householdId, goalId, assigneeId, carriedBy, startedOn, dueOn, ...rest }: AddSupportAction,
) {
  const goal = { id: goalId ?? "", householdId };
  if (goalId && (await tx.householdGoal.count({ where: goal })) === 0) throw new NotVisible();
  const colleague = assigneeId
    ? await tx.user.findFirst({
        where: { id: assigneeId, organisationId: actor.organisationId, role: "SOCIAL_WORKER", active: true },
        select: { name: true },
      })
    : null;
  const who = colleague?.name ?? (assigneeId ? null : carriedBy);
  const days = { startedOn: toDate(startedOn), dueOn: dueOn && toDate(dueOn) };
  return who === null ? null : { ...rest, ...days, goalId, assigneeId, carriedBy: who };
}

const notAColleague = () => refused("household.refusals.notAColleague");

// A colleague hears of what was given to them.
async function tellAssignee(
  tx: Tx,
  { householdId, assigneeId }: Pick<AddSupportAction, "householdId" | "assigneeId">,
  id: string,
) {
  const recipients = assigneeId ? [assigneeId] : [];
  const path = `/households/${householdId}/support/${id}`;
  await notify(tx, { recipients, kind: "household.support", path, householdId });
}

/** Writes down something to do with the whole household: what, for which goal, who, from when and by when. Refuses who is no colleague. */
export const addSupportAction = (actor: Actor, action: AddSupportAction) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, kind } = action;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const row = await rowOf(tx, actor, action);
    if (!row) return notAColleague();
    const made = await tx.supportAction.create({
      data: { ...row, householdId, createdById: actor.id, createdAt: now() },
      select: { id: true },
    });
    await record(tx, actor, "supportAction.added", { householdId, subjectId: made.id }, { kind });
    await tellAssignee(tx, action, made.id);
    return done({ supportActionId: made.id });
  });

/** Tells an action that is not over better. An action that asked for a contribution stays what it is. */
export const editSupportAction = (actor: Actor, { supportActionId, version, ...action }: EditSupportAction) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, kind } = action;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const row = await rowOf(tx, actor, action);
    if (!row) return notAColleague();
    const here = { id: supportActionId, householdId };
    if (await tx.supportAction.count({ where: { ...here, requestedOn: { not: null }, kind: { not: kind } } }))
      return refused("accompaniment.refusals.alreadyRequested");
    const before = await tx.supportAction.findFirst({ where: here, select: { assigneeId: true } });
    const { count } = await tx.supportAction.updateMany({
      where: { ...here, version, status: { in: [...openSupport] } },
      data: { ...row, version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(await tx.supportAction.count({ where: here }));
    await record(tx, actor, "supportAction.edited", { householdId, subjectId: supportActionId }, { kind });
    if (before?.assigneeId !== row.assigneeId) await tellAssignee(tx, action, supportActionId);
    return done();
  });

/** An action ends, done or dropped, with its result. Refuses a day before it began. */
export const endSupportAction = (
  actor: Actor,
  { householdId, supportActionId, version, end, endedOn, result }: EndSupportAction,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const here = { id: supportActionId, householdId };
    const { from, to } = supportActionMoves[end];
    const day = toDate(endedOn);
    if (await tx.supportAction.count({ where: { ...here, version, startedOn: { gt: day } } }))
      return refused("accompaniment.refusals.endsBeforeStart");
    const [ended] = await tx.supportAction.updateManyAndReturn({
      where: { ...here, version, status: { in: [...from] } },
      data: { status: to, endedOn: day, result, version: { increment: 1 } },
      select: { kind: true },
    });
    if (!ended) return changedOrGone(await tx.supportAction.count({ where: here }));
    const facts = { kind: ended.kind, status: to };
    await record(tx, actor, "supportAction.ended", { householdId, subjectId: supportActionId }, facts);
    return done();
  });

/** An action that ended goes on. Refused once a contribution was answered: that stays as it was decided. */
export const reopenSupportAction = (actor: Actor, { householdId, supportActionId, version }: ReopenSupportAction) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const here = { id: supportActionId, householdId };
    if (await tx.supportAction.count({ where: { ...here, outcome: { not: null } } }))
      return refused("accompaniment.refusals.alreadyDecided");
    const { from, to } = supportActionMoves.reopen;
    const [reopened] = await tx.supportAction.updateManyAndReturn({
      where: { ...here, version, status: { in: [...from] } },
      data: { status: to, endedOn: null, version: { increment: 1 } },
      select: { kind: true },
    });
    if (!reopened) return changedOrGone(await tx.supportAction.count({ where: here }));
    const facts = { kind: reopened.kind };
    await record(tx, actor, "supportAction.reopened", { householdId, subjectId: supportActionId }, facts);
    return done();
  });
