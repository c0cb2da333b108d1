import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import {
  type CloseMonth,
  firstDayOf,
  isOver,
  type Month,
  monthAfter,
  type ReopenMonth,
  startOf,
} from "@/domain/register-month";
import { now } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { holdMonth } from "./month-lock";

/** The attendances of a month, as far as it has come, that nobody has written down yet. */
export const unrecordedIn = (organisationId: string, month: Month) => ({
  status: "BOOKED" as const,
  session: {
    organisationId,
    status: { not: "CANCELLED" as const },
    startsAt: { gte: startOf(month), lt: isOver(month) ? startOf(monthAfter(month)) : now() },
  },
});

/**
 * Closes a month of the organisation's register: nothing of it is recorded, corrected, moved, cancelled or booked any more.
 * Refuses a month that is not over or is closed already, attendances still unwritten unless it is confirmed that they stay
 * so, and a page on which they were not as many. Who is writing in that month comes first.
 */
export const closeMonth = (actor: Actor, { month, seen, anyway }: CloseMonth): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const { organisationId } = actor;
    authorise(actor, "register.lock", { organisationId });
    if (!isOver(month)) return refused("register.refusals.notOver");
    await holdMonth(tx, organisationId, month);
    const closed = await tx.registerLock.count({
      where: { organisationId, month: toDate(firstDayOf(month)), reopenedAt: null },
    });
    if (closed) return refused("register.refusals.alreadyClosed");
    const unrecorded = await tx.attendance.count({ where: unrecordedIn(organisationId, month) });
    if (unrecorded !== seen) return refused("register.refusals.notAsSeen", { count: unrecorded });
    if (unrecorded > 0 && !anyway) return refused("register.refusals.unrecorded", { count: unrecorded });
    const { id } = await tx.registerLock.create({
      data: { organisationId, month: toDate(firstDayOf(month)), lockedAt: now(), lockedById: actor.id },
      select: { id: true },
    });
    await record(tx, actor, "register.closed", { subjectId: id }, { month, unrecorded });
    return done();
  });

/** Opens a closed month of one's own register again, and says why. Refuses one that somebody opened meanwhile. */
export const reopenMonth = (actor: Actor, { lockId, reason }: ReopenMonth): Promise<Outcome<{ month: Month }>> =>
  asActor(actor, async (tx) => {
    const { organisationId } = actor;
    authorise(actor, "register.lock", { organisationId });
    const month = await monthOfLock(tx, organisationId, lockId);
    await holdMonth(tx, organisationId, month);
    const { count } = await tx.registerLock.updateMany({
      where: { id: lockId, organisationId, reopenedAt: null },
      data: { reopenedAt: now(), reopenedById: actor.id, reopenReason: reason },
    });
    if (!count) return refused("register.refusals.alreadyOpen");
    await record(tx, actor, "register.reopened", { subjectId: lockId }, { month });
    return done({ month });
  });

async function monthOfLock(tx: Tx, organisationId: string, lockId: string): Promise<Month> {
  const lock = await tx.registerLock.findFirst({ where: { id: lockId, organisationId }, select: { month: true } });
  if (!lock) throw new NotVisible();
  return toDay(lock.month).slice(0, 7);
}
