import "server-only";
import { type Actor, authorise, may, NotVisible } from "@/domain/permissions";
import type { EditContacts } from "@/domain/person";
import { done } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { addressedTo } from "./visibility";
import { changedOrGone } from "./work-on";

/** Somebody of a household with what decides who may write to them: the case owner, and the provider they were referred to. */
async function findPerson(tx: Tx, actor: Actor, householdId: string, personId: string) {
  const person = await tx.person.findFirst({
    where: { id: personId, memberships: { some: { householdId } } },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      phone: true,
      email: true,
      version: true,
      memberships: {
        where: { householdId },
        select: { household: { select: { id: true, code: true, organisationId: true, caseOwnerId: true } } },
      },
      referrals: { where: { householdId, ...addressedTo(actor) }, take: 1, select: { toOrganisationId: true } },
    },
  });
  const household = person?.memberships[0]?.household;
  if (!person || !household) return null;
  const { memberships: _, referrals, ...rest } = person;
  const addressedToId = referrals[0]?.toOrganisationId;
  return {
    ...rest,
    household: { id: household.id, code: household.code },
    subject: { organisationId: household.organisationId, ownerId: household.caseOwnerId, addressedToId },
  };
}

/** The contacts behind their form; null when this person may not change them. */
export const getContacts = (actor: Actor, householdId: string, personId: string) =>
  asActor(actor, async (tx) => {
    const person = await findPerson(tx, actor, householdId, personId);
    return person && may(actor, "person.editContacts", person.subject) ? person : null;
  });

/** Puts right how somebody is reached: by the household's case owner, or by the provider they were referred to. */
export const editContacts = (actor: Actor, { householdId, personId, version, phone, email }: EditContacts) =>
  allOrNothing(actor, async (tx) => {
    const person = await findPerson(tx, actor, householdId, personId);
    if (!person) throw new NotVisible();
    authorise(actor, "person.editContacts", person.subject);
    const { count } = await tx.person.updateMany({
      where: { id: personId, version },
      data: { phone, email, version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(1);
    await record(tx, actor, "person.contactsEdited", { householdId, personId });
    return done();
  });
