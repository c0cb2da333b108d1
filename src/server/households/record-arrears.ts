import "server-only";
import type { RecordArrears } from "@/domain/arrears";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/**
 * Adds a dated reading of the debt; none is ever overwritten. A reading that corrects a wrong one voids it and stays beside
 * it with the reason; one already corrected is refused. Cents.
 */
export const recordArrears = (actor: Actor, { householdId, correctsId, ...reading }: RecordArrears) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    if (correctsId) {
      const { count } = await tx.arrearsRecord.updateMany({
        where: { id: correctsId, householdId, voidedAt: null },
        data: { voidedAt: now() },
      });
      if (count === 0) {
        const known = await tx.arrearsRecord.count({ where: { id: correctsId, householdId } });
        return known ? refused("arrears.refusals.alreadyCorrected") : changedOrGone(0);
      }
    }
    const tenancy = await tx.tenancy.findFirst({
      where: { householdId, endedOn: null },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const made = await tx.arrearsRecord.create({
      data: {
        ...reading,
        householdId,
        tenancyId: tenancy?.id,
        correctsId,
        recordedOn: toDate(reading.recordedOn),
        firstUnpaidOn: reading.firstUnpaidOn && toDate(reading.firstUnpaidOn),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const debtCents = reading.rentDebtCents + reading.chargesDebtCents;
    const type = correctsId ? "arrears.corrected" : "arrears.recorded";
    await record(tx, actor, type, { householdId, subjectId: made.id }, { debtCents, months: reading.months });
    return done();
  });
