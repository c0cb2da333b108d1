import "server-only";
import type { EditCircumstances } from "@/domain/household";
import type { Actor } from "@/domain/permissions";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** Puts right why the household fell behind and what else weighs on it. Monthly income in cents. */
export const editCircumstances = (actor: Actor, { householdId, version, ...facts }: EditCircumstances) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const [edited] = await tx.household.updateManyAndReturn({
      where: { id: householdId, version },
      data: { ...facts, version: { increment: 1 } },
      select: { id: true },
    });
    if (!edited) return changedOrGone(1);
    await record(tx, actor, "household.circumstancesEdited", { householdId });
    return done();
  });
