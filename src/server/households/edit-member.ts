import "server-only";
import type { Actor } from "@/domain/permissions";
import type { EditMember } from "@/domain/person";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** Puts right what a member is in the household. Making one the lease holder takes the lease from who had it; nobody just gives it up. */
export const editMember = (
  actor: Actor,
  { householdId, memberId, version, leaseHolder, joinedOn, ...facts }: EditMember,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const others = { householdId, leaseHolder: true, leftOn: null, id: { not: memberId } };
    if (leaseHolder) {
      await tx.householdMember.updateMany({ where: others, data: { leaseHolder: false, version: { increment: 1 } } });
    } else if ((await tx.householdMember.count({ where: others })) === 0) {
      return refused("household.refusals.passTheLease");
    }
    const [member] = await tx.householdMember.updateManyAndReturn({
      where: { id: memberId, householdId, version, leftOn: null },
      data: { ...facts, leaseHolder, joinedOn: joinedOn && toDate(joinedOn), version: { increment: 1 } },
      select: { personId: true },
    });
    if (!member) return changedOrGone(await tx.householdMember.count({ where: { id: memberId, householdId } }));
    await record(tx, actor, "household.memberEdited", { householdId, personId: member.personId, subjectId: memberId });
    return done();
  });
