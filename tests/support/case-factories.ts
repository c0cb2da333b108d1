import { anAssessment } from "./assessment-factories";
import { anEdition, aProgramme } from "./catalogue-factories";
import { accredited, aUser } from "./organisation-factories";
import { aReferral } from "./referral-factories";

/** Everything a plan stands on: social worker, provider with operator, accepted referral, profile, programme, edition, accreditations. */
export async function aCase() {
  const socialWorker = await aUser("SOCIAL_WORKER");
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const providerId = operator.organisationId;
  await accredited(providerId);
  const programme = await aProgramme(providerId);
  const edition = await anEdition(programme.id);
  const referral = await aReferral(socialWorker, providerId, {
    status: "ACCEPTED",
    assigneeId: operator.id,
    decidedById: operator.id,
    decidedAt: new Date("2026-11-17T09:00:00Z"),
  });
  const assessment = await anAssessment(referral, operator);
  return {
    socialWorker,
    operator,
    providerId,
    programme,
    edition,
    referral,
    household: referral.household,
    assessment,
  };
}
