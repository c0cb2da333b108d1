import type { Propose } from "@/domain/candidacy";
import type { OpenOpportunity } from "@/domain/opportunity";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { propose } from "@/server/candidacies/propose";
import { asSystem } from "@/server/db";
import { openOpportunity } from "@/server/opportunities/save-opportunity";
import { inTests, next } from "./in-tests";
import { anOrganisation } from "./organisation-factories";
import { must } from "./plan-factories";
import { aSignedPlan } from "./session-factories";

/** A company of the network with one place and one person to talk to. */
export async function aCompany(over: Partial<Prisma.OrganisationUncheckedCreateInput> = {}) {
  const company = await anOrganisation("COMPANY", over);
  const site = await inTests((tx) =>
    tx.site.create({ data: { organisationId: company.id, name: "Sede", address: "Via Roma 1", city: "Mantova" } }),
  );
  const contact = await inTests((tx) =>
    tx.networkContact.create({ data: { organisationId: company.id, name: `Referente ${next()}` } }),
  );
  return { ...company, site, contact };
}

/** An opportunity as its form comes out of parsing: a vacancy of twenty hours a week in Mantova, one place. */
export const offered = (organisationId: string, over: Partial<OpenOpportunity> = {}): OpenOpportunity => ({
  organisationId,
  siteId: null,
  contactId: null,
  kind: "VACANCY",
  title: "Addetta alle pulizie",
  sector: "CLEANING",
  tasks: "Pulire uffici e scale",
  weeklyMinutes: 1200,
  shifts: ["MORNING"],
  schedule: null,
  city: "Mantova",
  address: null,
  licenceNeeded: false,
  transportNeeded: false,
  languageLevel: 2,
  studyTitle: null,
  requirements: null,
  contractType: "FIXED_TERM",
  places: 1,
  startsOn: null,
  endsOn: null,
  closesOn: "2026-12-31",
  ...over,
});

/** An open opportunity of a company of the network, kept by this operator. */
export async function anOpportunity(operator: Actor, over: Partial<OpenOpportunity> = {}) {
  const company = await aCompany();
  const { opportunityId } = must(await openOpportunity(operator, offered(company.id, over))).data;
  return { company, opportunityId };
}

/** Putting somebody forward, as its form comes out of parsing. */
export const proposal = (opportunityId: string, planId: string, over: Partial<Propose> = {}): Propose => ({
  opportunityId,
  planId,
  motivation: "Ha pulito uffici per sei anni, è puntuale",
  personAgreedOn: "2026-11-20",
  ...over,
});

/** A person with a plan in force put forward for an opportunity of the same provider. */
export async function aCandidacy(over: Partial<OpenOpportunity> = {}) {
  const made = await aSignedPlan("ACTIVE");
  const offer = await anOpportunity(made.operator, over);
  const { candidacyId } = must(await propose(made.operator, proposal(offer.opportunityId, made.plan.id))).data;
  return { ...made, ...offer, candidacyId };
}

/** A candidacy, and an opportunity, as they are now. */
export const candidacyRow = (id: string) => asSystem("test", (tx) => tx.candidacy.findUniqueOrThrow({ where: { id } }));
export const opportunityRow = (id: string) =>
  asSystem("test", (tx) => tx.opportunity.findUniqueOrThrow({ where: { id } }));

/** What was recorded of an opportunity, a candidacy or a company, oldest first. */
export const toldOf = async (subjectId: string) =>
  (await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } }))).map(
    ({ type }) => type,
  );
