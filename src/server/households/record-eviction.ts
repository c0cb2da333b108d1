import "server-only";
import type { RecordEviction } from "@/domain/eviction";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { notOpen, workOn } from "./work-on";

/** Adds a step of the eviction procedure. Refuses a term that falls before the step itself. */
export const recordEviction = (actor: Actor, { householdId, stage, occurredOn, dueOn, note }: RecordEviction) =>
  allOrNothing(actor, async (tx) => {
    if (dueOn && dueOn < occurredOn) return refused("household.refusals.termBeforeStep");
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const step = await tx.evictionStep.create({
      data: {
        householdId,
        stage,
        occurredOn: toDate(occurredOn),
        dueOn: dueOn && toDate(dueOn),
        note,
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "eviction.recorded", { householdId, subjectId: step.id }, { stage });
    return done();
  });
