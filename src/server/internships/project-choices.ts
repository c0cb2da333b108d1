import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { internshipPlans } from "./draft-internship";

const writes = (actor: Actor) => may(actor, "internship.write", { addressedToId: actor.organisationId });

/** The plans of this provider an internship can be written on, by name; null for who does not write them. */
export const listInternshipPlans = (actor: Actor) =>
  writes(actor)
    ? asActor(actor, (tx) =>
        tx.plan.findMany({
          where: { providerOrganisationId: actor.organisationId, status: { in: [...internshipPlans] } },
          orderBy: [{ person: { lastName: "asc" } }, { id: "asc" }],
          take: 500,
          select: { id: true, code: true, person: { select: { firstName: true, lastName: true } } },
        }),
      )
    : Promise.resolve(null);

/** What a project of a plan can be chosen from: conventions that still hold with their hosts' sites, tutors, lines an internship proves; and the candidacy it comes from. Null when the plan is not this provider's or does not run. */
export async function getProjectChoices(actor: Actor, planId: string, candidacyId: string | null) {
  if (!writes(actor)) return null;
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { id: planId, providerOrganisationId: actor.organisationId, status: { in: [...internshipPlans] } },
      select: { id: true, code: true, operatorId: true, person: { select: { firstName: true, lastName: true } } },
    });
    return plan && { plan, ...(await choicesOf(tx, actor, planId)), offer: await offerOf(tx, planId, candidacyId) };
  });
}

/** The same for a draft written anew, whatever became of its plan. */
export const getEditChoices = (actor: Actor, planId: string) =>
  writes(actor) ? asActor(actor, (tx) => choicesOf(tx, actor, planId)) : Promise.resolve(null);

async function choicesOf(tx: Tx, actor: Actor, planId: string) {
  const agreements = await tx.internshipAgreement.findMany({
    where: { promoterId: actor.organisationId, validTo: { gte: toDate(today()) } },
    orderBy: [{ validTo: "desc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      number: true,
      validTo: true,
      hostId: true,
      host: {
        select: {
          name: true,
          sites: { where: { active: true }, orderBy: { name: "asc" }, select: { id: true, name: true, city: true } },
        },
      },
    },
  });
  const tutors = await tx.user.findMany({
    where: { organisationId: actor.organisationId, active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const lines = await tx.planLine.findMany({
    where: { payBasis: "RESULT", serviceCode: "L14", planVersion: { planId, status: "SIGNED" } },
    orderBy: { position: "asc" },
    select: { key: true, serviceName: true },
  });
  return { agreements: agreements.map((one) => ({ ...one, validTo: toDay(one.validTo) })), tutors, lines };
}
export type ProjectChoices = Awaited<ReturnType<typeof choicesOf>>;

const offerOf = (tx: Tx, planId: string, candidacyId: string | null) =>
  candidacyId
    ? tx.candidacy.findFirst({
        where: { id: candidacyId, planId },
        select: {
          id: true,
          opportunity: {
            select: {
              organisationId: true,
              siteId: true,
              tasks: true,
              weeklyMinutes: true,
              startsOn: true,
              endsOn: true,
              city: true,
              address: true,
              contact: { select: { name: true, position: true, phone: true, email: true } },
            },
          },
        },
      })
    : null;

/** The plan a candidacy belongs to, of this provider; null when it is none of its own. */
export const planOfCandidacy = (actor: Actor, candidacyId: string) =>
  writes(actor)
    ? asActor(actor, async (tx) => {
        const found = await tx.candidacy.findFirst({
          where: { id: candidacyId, plan: { providerOrganisationId: actor.organisationId } },
          select: { planId: true },
        });
        return found?.planId ?? null;
      })
    : Promise.resolve(null);
