import "server-only";
import type { AddIsee } from "@/domain/isee";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { notOpen, workOn } from "./work-on";

/** Adds an ISEE statement with its validity; values in cents. Older ones stay. */
export const addIsee = (actor: Actor, { householdId, validFrom, validTo, ...statement }: AddIsee) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const made = await tx.iseeStatement.create({
      data: {
        ...statement,
        householdId,
        validFrom: validFrom && toDate(validFrom),
        validTo: toDate(validTo),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "isee.added", { householdId, subjectId: made.id }, { iseeCents: statement.iseeCents });
    return done();
  });
