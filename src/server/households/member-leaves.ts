import "server-only";
import type { Actor } from "@/domain/permissions";
import type { MemberLeaves } from "@/domain/person";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { passLease } from "./lease";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** A member leaves on a day. Refuses the last one, a day before they joined, and the lease holder unless the lease passes to somebody who stays. */
export const memberLeaves = (actor: Actor, { householdId, memberId, version, leftOn, nextHolderId }: MemberLeaves) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const members = await tx.householdMember.findMany({
      where: { householdId, leftOn: null },
      select: { id: true, personId: true, leaseHolder: true, joinedOn: true },
    });
    const leaving = members.find(({ id }) => id === memberId);
    if (!leaving) return changedOrGone(await tx.householdMember.count({ where: { id: memberId, householdId } }));
    if (members.length === 1) return refused("household.refusals.lastMember");
    if (leaving.joinedOn && toDate(leftOn) < leaving.joinedOn) return refused("household.refusals.leftBeforeJoining");

    const { count } = await tx.householdMember.updateMany({
      where: { id: memberId, householdId, version, leftOn: null },
      data: { leftOn: toDate(leftOn), version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(1);
    if (leaving.leaseHolder) {
      const passed = nextHolderId && nextHolderId !== memberId && (await passLease(tx, householdId, nextHolderId));
      if (!passed) return refused("household.refusals.passTheLease");
    }
    await record(tx, actor, "household.memberLeft", { householdId, personId: leaving.personId, subjectId: memberId });
    return done();
  });
