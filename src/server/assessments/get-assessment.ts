import "server-only";
import { type Actor, may } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { asActor } from "../db";
import { recordRead } from "../history";
import { subjectOf } from "../referrals/find-for-deed";
import { visibleTo } from "../referrals/visibility";

const whole = {
  id: true,
  number: true,
  studyTitle: true,
  studyYear: true,
  workStatus: true,
  workStatusSince: true,
  didStatus: true,
  didOn: true,
  employmentCentre: true,
  servicePactOn: true,
  constraints: true,
  resources: true,
  wishes: true,
  drivingLicence: true,
  ownTransport: true,
  shifts: true,
  weeklyMinutesMax: true,
  travelKm: true,
  aidBand: true,
  bandSource: true,
  bandMotivation: true,
  createdAt: true,
  createdBy: { select: { name: true, organisation: { select: { name: true } } } },
  scores: { select: { dimension: true, score: true, note: true } },
} as const satisfies Prisma.AssessmentSelect;

/**
 * The profile of a referred person: the version asked for (the newest otherwise), the one before it, and the list of all.
 * `basedOn` is the number the next version follows. Null when the referral is not there for this person, or its profile is
 * not theirs to read. Leaves a trace of reading.
 */
export function getAssessment(actor: Actor, referralId: string, asked: number | null = null) {
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { AND: [{ id: referralId }, visibleTo(actor)] },
      select: {
        id: true,
        code: true,
        status: true,
        personId: true,
        householdId: true,
        fromOrganisationId: true,
        toOrganisationId: true,
        household: { select: { caseOwnerId: true } },
        person: { select: { id: true, firstName: true, lastName: true } },
      },
    });
    if (!referral) return null;
    const subject = subjectOf(referral);
    if (!may(actor, "assessment.read", subject)) return null;

    // Versions of the same person written for another provider stay with that provider; their numbers go on.
    const mine = { personId: referral.personId, referral: visibleTo(actor) };
    const versions = await tx.assessment.findMany({
      where: mine,
      orderBy: { number: "desc" },
      take: 100,
      select: { number: true, createdAt: true, aidBand: true, createdBy: { select: { name: true } } },
    });
    const { _max } = await tx.assessment.aggregate({ where: { personId: referral.personId }, _max: { number: true } });
    const number = versions.find((one) => one.number === asked)?.number ?? versions[0]?.number;
    const shown = await tx.assessment.findMany({
      where: { ...mine, number: { lte: number ?? 0 } },
      orderBy: { number: "desc" },
      take: 2,
      select: whole,
    });
    await recordRead(tx, actor, "assessment", { householdId: referral.householdId, personId: referral.personId });
    const [version, before] = shown;
    return {
      referral,
      subject,
      versions,
      version: version ?? null,
      before: before ?? null,
      basedOn: _max.number ?? 0,
      mayWrite: referral.status === "ACCEPTED" && may(actor, "assessment.write", subject),
    };
  });
}
export type AssessmentPage = NonNullable<Awaited<ReturnType<typeof getAssessment>>>;
/** One version of a profile, whole. */
export type AssessmentVersion = NonNullable<AssessmentPage["version"]>;
