import "server-only";
import { certificateNumberOf } from "@/domain/course";
import type { Certify } from "@/domain/course-forms";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { writeOutcome } from "../outcomes/write-outcome";
import { lockPlan } from "../plans/lock-plan";
import { editionFacts, holdEdition } from "./hold-edition";
import { enrolledVisibleTo } from "./visible-to";

/**
 * Gives the certificate of a course to somebody who completed it: its number, and an outcome of their plan with the certificate
 * as its proof, both of today. Refuses who did not complete it, a second certificate, a page read before a change.
 */
export async function certify(
  actor: Actor,
  { enrolmentId, version }: Certify,
): Promise<Outcome<{ courseEditionId: string }>> {
  return asActor(actor, async (tx) => {
    const enrolment = await tx.enrolment.findFirst({
      where: { AND: [{ id: enrolmentId }, enrolledVisibleTo(actor)] },
      select: { editionId: true, planId: true, personId: true, householdId: true },
    });
    if (!enrolment) throw new NotVisible();
    const { editionId, ...whose } = enrolment;
    const edition = await holdEdition(tx, actor, editionId);
    authorise(actor, "outcome.write", { addressedToId: edition.course.organisationId });
    const given = await tx.enrolment.count({ where: { editionId, certificateNumber: { not: null } } });
    const certificateNumber = certificateNumberOf(edition.course.code, edition.number, given);
    const [certified] = await tx.enrolment.updateManyAndReturn({
      where: { id: enrolmentId, version, status: "COMPLETED", certificateNumber: null },
      data: { certificateNumber, certifiedAt: now(), certifiedById: actor.id, version: { increment: 1 } },
      select: { id: true },
    });
    if (!certified) return refused("course.refusals.notCertifiable");
    const plan = await lockPlan(tx, actor, whose.planId);
    const proof = { startsOn: toDate(today()), provedOn: toDate(today()), evidence: certificateNumber };
    const outcome = await writeOutcome(tx, actor.id, plan, { kind: "CERTIFICATE", enrolmentId, ...proof });
    await record(tx, actor, "enrolment.certified", { ...whose, subjectId: editionId }, editionFacts(edition));
    const facts = { kind: "CERTIFICATE", proved: true };
    await record(tx, actor, "outcome.recorded", { ...whose, subjectId: outcome.id }, facts);
    return done({ courseEditionId: editionId });
  });
}
