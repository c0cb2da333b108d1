import "server-only";
import type { Actor } from "@/domain/permissions";
import type { EditTenancy } from "@/domain/tenancy";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { record } from "../history";
import { violates } from "../violations";
import { allOrNothing } from "./all-or-nothing";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** Puts the home's facts right. Refuses a contract code that another household of the organisation has. Rent and charges in cents. */
export async function editTenancy(actor: Actor, { householdId, tenancyId, version, district, ...home }: EditTenancy) {
  try {
    return await allOrNothing(actor, async (tx): Promise<Outcome> => {
      if (!(await workOn(tx, actor, householdId))) return notOpen();
      const { contractFrom, contractTo, ...facts } = home;
      const [tenancy] = await tx.tenancy.updateManyAndReturn({
        where: { id: tenancyId, householdId, version },
        data: {
          ...facts,
          contractFrom: contractFrom && toDate(contractFrom),
          contractTo: contractTo && toDate(contractTo),
          version: { increment: 1 },
        },
        select: { id: true },
      });
      if (!tenancy) return changedOrGone(await tx.tenancy.count({ where: { id: tenancyId, householdId } }));
      await tx.household.update({ where: { id: householdId }, data: { district }, select: { id: true } });
      await record(tx, actor, "household.tenancyEdited", { householdId, subjectId: tenancyId });
      return done();
    });
  } catch (error) {
    if (violates(error, "contractCode")) return refused("household.refusals.contractTakenMeanwhile");
    throw error;
  }
}
