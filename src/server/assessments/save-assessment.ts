import "server-only";
import { type AssessmentInput, scoresOf } from "@/domain/assessment";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { formatMoment, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, subjectOf } from "../referrals/find-for-deed";
import { visibleTo } from "../referrals/visibility";
import { violates } from "../violations";

const dateOrNull = (day: string | null) => day && toDate(day);

/**
 * Writes a new version of a person's occupational profile; the earlier ones stay as they were. Refuses unless the referral
 * is accepted, and when somebody saved a version since the form was opened.
 */
export async function saveAssessment(actor: Actor, input: AssessmentInput): Promise<Outcome<{ number: number }>> {
  try {
    return await asActor(actor, async (tx) => {
      const referral = await tx.referral.findFirst({
        where: { AND: [{ id: input.referralId }, visibleTo(actor)] },
        select: {
          id: true,
          status: true,
          personId: true,
          householdId: true,
          fromOrganisationId: true,
          toOrganisationId: true,
          household: { select: { caseOwnerId: true } },
        },
      });
      if (!referral) throw new NotVisible();
      authorise(actor, "assessment.write", subjectOf(referral));
      if (referral.status !== "ACCEPTED") return refused("assessment.refusals.notAccepted");
      const newest = await newestOf(tx, referral.personId);
      if ((newest?.number ?? 0) !== input.basedOn) return savedMeanwhile(newest);

      const number = input.basedOn + 1;
      const { id } = await tx.assessment.create({
        data: {
          referralId: referral.id,
          personId: referral.personId,
          householdId: referral.householdId,
          organisationId: actor.organisationId,
          number,
          studyTitle: input.studyTitle,
          studyYear: input.studyYear,
          workStatus: input.workStatus,
          workStatusSince: dateOrNull(input.workStatusSince),
          didStatus: input.didStatus,
          didOn: dateOrNull(input.didOn),
          employmentCentre: input.employmentCentre,
          servicePactOn: dateOrNull(input.servicePactOn),
          constraints: input.constraints,
          resources: input.resources,
          wishes: input.wishes,
          drivingLicence: input.drivingLicence,
          ownTransport: input.ownTransport,
          shifts: input.shifts,
          weeklyMinutesMax: input.weeklyMinutesMax,
          travelKm: input.travelKm,
          aidBand: input.aidBand,
          bandSource: input.bandSource,
          bandMotivation: input.bandMotivation,
          createdById: actor.id,
          createdAt: now(),
        },
        select: { id: true },
      });
      await tx.assessmentScore.createMany({ data: scoresOf(input).map((one) => ({ assessmentId: id, ...one })) });
      await record(tx, actor, "assessment.saved", { ...concernsOf(referral), subjectId: id }, { number });
      return done({ number });
    });
  } catch (error) {
    if (violates(error, "Assessment_personId_number_key") || violates(error, '"personId","number"'))
      return asActor(actor, async (tx) => {
        const referral = await tx.referral.findUnique({
          where: { id: input.referralId },
          select: { personId: true },
        });
        return savedMeanwhile(referral && (await newestOf(tx, referral.personId)));
      });
    throw error;
  }
}

const newestOf = (tx: Tx, personId: string) =>
  tx.assessment.findFirst({
    where: { personId },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true, createdBy: { select: { name: true } } },
  });

const savedMeanwhile = (newest: Awaited<ReturnType<typeof newestOf>>) =>
  refused("assessment.refusals.savedMeanwhile", {
    number: newest?.number ?? 0,
    name: newest?.createdBy.name ?? "",
    at: formatMoment(newest?.createdAt),
  });
