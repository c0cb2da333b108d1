import "server-only";
import type { DraftInternship, EditInternship } from "@/domain/internship-forms";
import { type Actor, authorise } from "@/domain/permissions";
import { among } from "@/domain/plan";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { termsRefusal } from "./check-terms";
import { cannotMove, lockInternship } from "./lock-internship";

/** The plans an internship can be written on and begin from. */
export const internshipPlans = ["SIGNED", "ACTIVE"] as const;

/**
 * Writes the individual training project of a person with a signed plan, as a draft. Refuses: a plan not signed or over, a
 * candidacy that is another's, and whatever goes over the limits of internships or has no convention that covers its days.
 */
export async function draftInternship(actor: Actor, input: DraftInternship): Promise<Outcome<{ id: string }>> {
  const { planId, candidacyId, startsOn, endsOn, ...project } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "internship.write", subjectOf(plan));
    if (!among(internshipPlans, plan.status)) return refused("internship.refusals.planNotRunning");
    if (candidacyId && !(await tx.candidacy.count({ where: { id: candidacyId, planId, status: "TAKEN" } })))
      return refused("outcome.refusals.otherCandidacy");
    const wrong = await termsRefusal(tx, plan, input);
    if (wrong) return { ok: false, reason: wrong };
    const { id } = await tx.internship.create({
      data: {
        ...project,
        planId,
        candidacyId,
        personId: plan.personId,
        householdId: plan.householdId,
        startsOn: toDate(startsOn),
        endsOn: toDate(endsOn),
        createdById: actor.id,
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true },
    });
    const facts = { startsOn, endsOn, weeklyMinutes: project.weeklyMinutes };
    await record(tx, actor, "internship.drafted", { ...concernsOf(plan), subjectId: id }, facts);
    return done({ id });
  });
}

/** Writes a draft anew; the days on which it was signed fall, because that was another text. Refuses as drafting does, and a project already begun. */
export async function editInternship(actor: Actor, input: EditInternship): Promise<Outcome> {
  const { internshipId, version, startsOn, endsOn, ...project } = input;
  return asActor(actor, async (tx) => {
    const { plan, internship, concerns } = await lockInternship(tx, actor, internshipId);
    const stopped = cannotMove(internship, "edit", version);
    if (stopped) return stopped;
    const wrong = await termsRefusal(tx, plan, input);
    if (wrong) return { ok: false, reason: wrong };
    await tx.internship.update({
      where: { id: internshipId },
      data: {
        ...project,
        startsOn: toDate(startsOn),
        endsOn: toDate(endsOn),
        personSignedOn: null,
        hostSignedOn: null,
        promoterSignedOn: null,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const facts = { startsOn, endsOn, weeklyMinutes: project.weeklyMinutes };
    await record(tx, actor, "internship.edited", concerns, facts);
    return done();
  });
}
