import type { DraftInternship } from "@/domain/internship-forms";
import { asSystem } from "@/server/db";
import { draftInternship } from "@/server/internships/draft-internship";
import { registerAgreement } from "@/server/internships/register-agreement";
import { signInternship } from "@/server/internships/sign-internship";
import { next } from "./in-tests";
import { anOrganisation } from "./organisation-factories";
import { aPlanByResult } from "./outcome-factories";
import { must } from "./plan-factories";

/** A signed plan with an internship line, and a convention of its provider with a co-operative through 2027. */
export async function anInternshipCase() {
  const basis = await aPlanByResult("L14");
  const host = await anOrganisation("COOPERATIVE");
  const agreement = must(
    await registerAgreement(basis.operator, {
      hostId: host.id,
      number: `C/${next()}`,
      signedOn: "2026-01-10",
      validTo: "2027-12-31",
      hostRepresentative: "Piera Bianchi",
    }),
  ).data;
  return { ...basis, host, agreement };
}

/** A project of six months, thirty hours a week, as its form gives it. */
export const aProject = (
  of: { planId: string; agreement: { id: string }; operator: { id: string }; line: { key: string } },
  over: Partial<DraftInternship> = {},
): DraftInternship => ({
  planId: of.planId,
  candidacyId: null,
  agreementId: of.agreement.id,
  siteId: null,
  place: "Via Verdi 3, Mantova",
  startsOn: "2026-12-01",
  endsOn: "2027-05-31",
  weeklyMinutes: 1800,
  dailyMinutes: 360,
  allowanceCents: 50_000,
  mealProvided: false,
  disabledPerson: false,
  objectives: "Imparare il lavoro di magazzino.",
  activities: "Ricevere e sistemare la merce.",
  skills: null,
  promoterTutorId: of.operator.id,
  hostTutorName: "Carlo Neri",
  hostTutorPosition: "Capo magazzino",
  hostTutorPhone: null,
  hostTutorEmail: null,
  lineKey: of.line.key,
  ...over,
});

/** The days of three signatures, all before the first day. */
export const signatures = (internshipId: string, version = 1) => ({
  internshipId,
  version,
  personSignedOn: "2026-11-20",
  hostSignedOn: "2026-11-21",
  promoterSignedOn: "2026-11-22",
});

/** A draft project of such a case. */
export async function aDraft(over: Partial<DraftInternship> = {}) {
  const basis = await anInternshipCase();
  const { data } = must(await draftInternship(basis.operator, aProject(basis, over)));
  return { ...basis, internshipId: data.id };
}

/** A running internship of such a case. */
export async function aRunningInternship(over: Partial<DraftInternship> = {}) {
  const basis = await aDraft(over);
  must(await signInternship(basis.operator, signatures(basis.internshipId)));
  return basis;
}

/** An internship as it is now. */
export const internshipRow = (id: string) =>
  asSystem("test", (tx) =>
    tx.internship.findUniqueOrThrow({ where: { id }, include: { outcome: true, dossier: true } }),
  );
