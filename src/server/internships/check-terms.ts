import "server-only";
import { agreementCovers, type InternshipTerms, internshipProblems } from "@/domain/internship";
import { formatDay, toDay } from "@/lib/dates";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { cannotProve } from "../outcomes/write-outcome";

/** What a project hangs on, beside its own words. */
type Hangs = InternshipTerms & {
  agreementId: string;
  siteId: string | null;
  promoterTutorId: string;
  lineKey: string | null;
};

/**
 * Why a project of this plan cannot be as written; null when it can. Refuses what goes over the limits, an agreement that is
 * not the promoter's or does not cover its days, a site that is not the host's, a tutor who is not the promoter's, a line an
 * internship does not prove. The caller holds the plan.
 */
export async function termsRefusal(
  tx: Tx,
  plan: { id: string; providerOrganisationId: string },
  project: Hangs,
): Promise<Message | null> {
  const [problem] = internshipProblems(project);
  if (problem) return problem.message;
  const agreement = await tx.internshipAgreement.findFirst({
    where: { id: project.agreementId, promoterId: plan.providerOrganisationId },
    select: { hostId: true, signedOn: true, validTo: true },
  });
  if (!agreement) return { key: "internship.refusals.noAgreement" };
  const holds = { signedOn: toDay(agreement.signedOn), validTo: toDay(agreement.validTo) };
  if (!agreementCovers(holds, project)) {
    const values = { from: formatDay(holds.signedOn), to: formatDay(holds.validTo) };
    return { key: "internship.refusals.agreementDays", values };
  }
  const { siteId, promoterTutorId, lineKey } = project;
  if (siteId && !(await tx.site.count({ where: { id: siteId, organisationId: agreement.hostId } })))
    return { key: "internship.refusals.otherSite" };
  const tutors = { id: promoterTutorId, active: true, organisationId: plan.providerOrganisationId };
  if (!(await tx.user.count({ where: tutors }))) return { key: "internship.refusals.otherTutor" };
  return lineKey ? cannotProve(tx, plan.id, lineKey, "INTERNSHIP") : null;
}
