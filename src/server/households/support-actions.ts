import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AddSupportAction, EditSupportAction } from "@/domain/support-action";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** Writes down something done with the whole household: what, who, from when to when, with what result. */
export const addSupportAction = (actor: Actor, { householdId, startedOn, endedOn, ...action }: AddSupportAction) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const made = await tx.supportAction.create({
      data: {
        ...action,
        householdId,
        startedOn: toDate(startedOn),
        endedOn: endedOn && toDate(endedOn),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "supportAction.added", { householdId, subjectId: made.id }, { kind: action.kind });
    return done();
  });

/** Tells the same action better, usually its end and its result. */
export const editSupportAction = (
  actor: Actor,
  { householdId, supportActionId, version, startedOn, endedOn, ...action }: EditSupportAction,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const [edited] = await tx.supportAction.updateManyAndReturn({
      where: { id: supportActionId, householdId, version },
      data: {
        ...action,
        startedOn: toDate(startedOn),
        endedOn: endedOn && toDate(endedOn),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!edited) return changedOrGone(await tx.supportAction.count({ where: { id: supportActionId, householdId } }));
    await record(tx, actor, "supportAction.edited", { householdId, subjectId: edited.id }, { kind: action.kind });
    return done();
  });
