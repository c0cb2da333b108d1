import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";

const { sql } = Prisma;
const never = sql`false`;

/** The households opened to this person, as their codes alone are open to the Comune. */
export const openedTo = (actor: Actor) => sql`(
  select a."householdId" from "CaseAccess" a
   where a."holderId" = ${actor.id}::uuid and a."revokedAt" is null and a."expiresOn" >= ${today()}::date)`;

/** The people `p` this reader may know: the same rule as `people/visibility`, told to the database. */
export function peopleWithin(actor: Actor) {
  const reach = reachOf(actor, "person.read");
  if (reach === "organisation") return sql`p."organisationId" = ${actor.organisationId}::uuid`;
  if (reach === "addressed")
    return sql`exists (select from "Referral" v where v."personId" = p.id
      and v."toOrganisationId" = ${actor.organisationId}::uuid and v.status <> 'DRAFT')`;
  if (reach === "granted")
    return sql`p.id in (select m."personId" from "HouseholdMember" m where m."householdId" in ${openedTo(actor)})`;
  return never;
}

/** The referrals `c` this reader may know: handed over ones of their side, and drafts of the households they follow. */
export function referralsWithin(actor: Actor) {
  const reach = reachOf(actor, "referral.read");
  if (reach === "organisation")
    return sql`c."fromOrganisationId" = ${actor.organisationId}::uuid and (c.status <> 'DRAFT' or exists (
      select from "Household" o where o.id = c."householdId" and o."caseOwnerId" = ${actor.id}::uuid))`;
  if (reach === "addressed") return sql`c."toOrganisationId" = ${actor.organisationId}::uuid and c.status <> 'DRAFT'`;
  return reach === "any" ? sql`c.status <> 'DRAFT'` : never;
}

/** The plans `c` this reader may know: the provider's own, for the others once they were shared. */
export function plansWithin(actor: Actor) {
  const reach = reachOf(actor, "plan.read");
  if (reach === "organisation")
    return sql`c."referrerOrganisationId" = ${actor.organisationId}::uuid and c."sharedAt" is not null`;
  if (reach === "addressed") return sql`c."providerOrganisationId" = ${actor.organisationId}::uuid`;
  return reach === "any" ? sql`c."sharedAt" is not null` : never;
}

/** The cases `c` that this reader may find by the name of their person: the Comune only those opened to it, so that finding tells no name. */
export const namedWithin = (actor: Actor) =>
  actor.role === "MUNICIPAL_OFFICER" ? sql`c."householdId" in ${openedTo(actor)}` : sql`true`;

/** The households `h` this reader may find by whatever stands in their file; null when only by a person referred to them, or by their code. */
export function filesWithin(actor: Actor) {
  const reach = reachOf(actor, "household.read");
  if (reach === "organisation") return sql`h."organisationId" = ${actor.organisationId}::uuid`;
  return reach === "granted" ? sql`h.id in ${openedTo(actor)}` : null;
}

/** The households `h` of which this reader may know at least the code. */
export function codesWithin(actor: Actor) {
  const reach = reachOf(actor, "household.summary");
  if (reach === "any") return sql`true`;
  if (reach === "addressed")
    return sql`exists (select from "Referral" v where v."householdId" = h.id
      and v."toOrganisationId" = ${actor.organisationId}::uuid and v.status <> 'DRAFT')`;
  return filesWithin(actor) ?? never;
}
