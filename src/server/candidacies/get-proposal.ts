import "server-only";
import { type Actor, may, reachOf } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { recordRead } from "../history";
import { fitNow } from "../opportunities/suggest";
import { visibleTo } from "../opportunities/visible-to";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";

/** What an operator looks at before putting a person forward: both sides and what speaks for and against. Null when either is out of sight. Leaves a trace of reading. */
export async function getProposal(actor: Actor, opportunityId: string, planId: string) {
  if (!reachOf(actor, "candidacy.write")) return null;
  return asActor(actor, async (tx) => {
    const opportunity = await tx.opportunity.findFirst({
      where: { AND: [{ id: opportunityId }, visibleTo(actor)] },
      select: {
        id: true,
        code: true,
        kind: true,
        title: true,
        city: true,
        weeklyMinutes: true,
        shifts: true,
        licenceNeeded: true,
        transportNeeded: true,
        languageLevel: true,
        studyTitle: true,
        status: true,
        closesOn: true,
        organisation: { select: { name: true } },
      },
    });
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        householdId: true,
        personId: true,
        providerOrganisationId: true,
        person: { select: { firstName: true, lastName: true } },
      },
    });
    if (!opportunity || !plan || !may(actor, "candidacy.write", { addressedToId: plan.providerOrganisationId }))
      return null;
    await recordRead(tx, actor, "candidacy", { householdId: plan.householdId, personId: plan.personId });
    const fit = await fitNow(tx, actor, planId, opportunity);
    return {
      opportunity: { ...opportunity, closesOn: opportunity.closesOn && toDay(opportunity.closesOn) },
      plan,
      fit,
    };
  });
}
