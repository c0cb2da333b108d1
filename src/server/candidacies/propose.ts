import "server-only";
import type { Propose } from "@/domain/candidacy";
import { standingOf } from "@/domain/opportunity";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { fitNow } from "../opportunities/suggest";
import { lockOpportunity } from "../opportunities/visible-to";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { violates } from "../violations";

/**
 * Puts a person forward for an opportunity, with what the company will read about them; what spoke for and against that day
 * is kept beside it. Refuses a plan not in force, an opportunity that is filled, closed or past its day, and who is already
 * in the running for it.
 */
export async function propose(actor: Actor, input: Propose): Promise<Outcome<{ candidacyId: string }>> {
  try {
    return await asActor(actor, async (tx) => {
      const plan = await lockPlan(tx, actor, input.planId);
      authorise(actor, "candidacy.write", subjectOf(plan));
      const opportunity = await lockOpportunity(tx, actor, input.opportunityId);
      if (opportunity.providerOrganisationId !== plan.providerOrganisationId) throw new NotVisible();
      if (!among(inForce, plan.status)) return refused("candidacy.refusals.planNotInForce", { status: plan.status });
      const standing = standingOf(opportunity, today());
      if (standing !== "OPEN") return refused("candidacy.refusals.notOpen", { standing });
      const fit = await fitNow(tx, actor, plan.id, opportunity);
      const { id } = await tx.candidacy.create({
        data: {
          opportunityId: opportunity.id,
          planId: plan.id,
          personId: plan.personId,
          householdId: plan.householdId,
          motivation: input.motivation,
          fit: fit ?? [],
          proposedById: actor.id,
          proposedAt: now(),
          personAgreedOn: toDate(input.personAgreedOn),
        },
        select: { id: true },
      });
      await record(tx, actor, "candidacy.proposed", { ...concernsOf(plan), subjectId: id });
      return done({ candidacyId: id });
    });
  } catch (error) {
    if (violates(error, "candidacy_once") || violates(error, '"opportunityId","personId"'))
      return refused("candidacy.refusals.already");
    throw error;
  }
}
