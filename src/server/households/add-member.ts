import "server-only";
import type { Actor } from "@/domain/permissions";
import type { AddMember } from "@/domain/person";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { violates } from "../violations";
import { allOrNothing } from "./all-or-nothing";
import { joinHousehold } from "./join-household";
import { passLease } from "./lease";
import { notOpen, workOn } from "./work-on";

/** Somebody joins the household. Refuses while it was not said whether they are somebody known, and who lives elsewhere. */
export async function addMember(actor: Actor, { householdId, ...answers }: AddMember) {
  try {
    return await allOrNothing(actor, async (tx): Promise<Outcome<{ memberId: string }>> => {
      const household = await workOn(tx, actor, householdId);
      if (!household) return notOpen();
      if (answers.leaseHolder) await passLease(tx, householdId, null);
      const joined = await joinHousehold(tx, actor, household, answers);
      if (!joined.ok) return joined;
      const { personId, memberId } = joined.data;
      await record(tx, actor, "household.memberAdded", { householdId, personId, subjectId: memberId });
      return done({ memberId });
    });
  } catch (error) {
    if (violates(error, "one_open_membership")) return refused("person.refusals.joinedMeanwhile");
    throw error;
  }
}
