import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { EditContacts } from "@/domain/person";
import { done } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { addressedTo } from "./visibility";
import { changedOrGone } from "./work-on";

/** Puts right how somebody is reached: by the household's case owner, or by the provider they were referred to. */
export const editContacts = (actor: Actor, { householdId, personId, version, phone, email }: EditContacts) =>
  allOrNothing(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, memberships: { some: { householdId } } },
      select: {
        memberships: {
          where: { householdId },
          select: { household: { select: { organisationId: true, caseOwnerId: true } } },
        },
        referrals: { where: { householdId, ...addressedTo(actor) }, take: 1, select: { toOrganisationId: true } },
      },
    });
    const household = person?.memberships[0]?.household;
    if (!household) throw new NotVisible();
    authorise(actor, "person.editContacts", {
      organisationId: household.organisationId,
      ownerId: household.caseOwnerId,
      addressedToId: person.referrals[0]?.toOrganisationId,
    });
    const { count } = await tx.person.updateMany({
      where: { id: personId, version },
      data: { phone, email, version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(1);
    await record(tx, actor, "person.contactsEdited", { householdId, personId });
    return done();
  });
