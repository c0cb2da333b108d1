import "server-only";
import type { SignInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { among } from "@/domain/plan";
import { type Day, now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { writeOutcome } from "../outcomes/write-outcome";
import type { LockedPlan } from "../plans/lock-plan";
import { violates } from "../violations";
import { termsRefusal } from "./check-terms";
import { internshipPlans } from "./draft-internship";
import { cannotMove, type LockedInternship, lockInternship } from "./lock-internship";

/**
 * Writes down on which days person, host and promoter signed a project. With all three it begins, and is the plan's outcome,
 * proved by the signed project. Refuses: a signature after the first day, a plan that no longer runs, terms that no longer hold
 * (a convention, a line proved meanwhile), a second internship of the same person while one is running.
 */
export async function signInternship(actor: Actor, input: SignInternship): Promise<Outcome> {
  const { internshipId, version } = input;
  const days = [input.personSignedOn, input.hostSignedOn, input.promoterSignedOn];
  try {
    return await asActor(actor, async (tx) => {
      const { plan, internship, concerns } = await lockInternship(tx, actor, internshipId);
      const stopped = cannotMove(internship, "sign", version);
      if (stopped) return stopped;
      if (days.some((day) => day && day > internship.startsOn)) return refused("internship.refusals.signedLate");
      const signedDays = days.filter((day): day is Day => day !== null);
      const begins = signedDays.length === days.length;
      if (begins) {
        if (!among(internshipPlans, plan.status)) return refused("internship.refusals.planNotRunning");
        const wrong = await termsRefusal(tx, plan, internship);
        if (wrong) return { ok: false, reason: wrong };
      }
      await tx.internship.update({
        where: { id: internshipId },
        data: {
          personSignedOn: input.personSignedOn && toDate(input.personSignedOn),
          hostSignedOn: input.hostSignedOn && toDate(input.hostSignedOn),
          promoterSignedOn: input.promoterSignedOn && toDate(input.promoterSignedOn),
          ...(begins ? { status: "ACTIVE", activatedAt: now() } : {}),
          updatedAt: now(),
          version: { increment: 1 },
        },
        select: { id: true },
      });
      if (begins) await begin(tx, actor, plan, internship, signedDays.toSorted().at(-1) ?? internship.startsOn);
      const facts = { signatures: signedDays.length, startsOn: internship.startsOn };
      await record(tx, actor, begins ? "internship.activated" : "internship.signaturesRecorded", concerns, facts);
      return done();
    });
  } catch (error) {
    if (violates(error, "internship_one_at_a_time")) return refused("internship.refusals.oneAtATime");
    throw error;
  }
}

/** The outcome of an internship begun: the project signed by all three is its proof. */
const begin = (tx: Tx, actor: Actor, plan: LockedPlan, internship: LockedInternship, provedOn: Day) =>
  writeOutcome(tx, actor.id, plan, {
    kind: "INTERNSHIP",
    internshipId: internship.id,
    lineKey: internship.lineKey,
    candidacyId: internship.candidacyId,
    employer: internship.agreement.host.name,
    employerId: internship.agreement.hostId,
    weeklyMinutes: internship.weeklyMinutes,
    evidence: internship.code,
    startsOn: toDate(internship.startsOn),
    endsOn: toDate(internship.endsOn),
    provedOn: toDate(provedOn),
  });
