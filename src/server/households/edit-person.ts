import "server-only";
import type { Actor } from "@/domain/permissions";
import { type EditPerson, identifierOf } from "@/domain/person";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { findKnownPeople, oneAtATime } from "./known-people";
import { changedOrGone, notOpen, workOn } from "./work-on";

/** Puts right who somebody is. Refuses while it was not said that who looks the same on file is somebody else. */
export const editPerson = (
  actor: Actor,
  { householdId, personId, version, knownPerson, confirmDoubts: _, ...identity }: EditPerson,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    await oneAtATime(tx, actor, identity);
    const alike = await findKnownPeople(tx, actor, identity, personId);
    if (alike.length > 0 && knownPerson !== "new") return refused("person.refusals.decideWhetherKnown");

    const here = { id: personId, memberships: { some: { householdId } } };
    const { told, ...identifier } = identifierOf(identity);
    const [person] = await tx.person.updateManyAndReturn({
      where: { ...here, version },
      data: {
        ...identifier,
        birthPlaceCode: told?.placeCode ?? null,
        lastName: identity.lastName,
        firstName: identity.firstName ?? "",
        birthDate: identity.birthDate && toDate(identity.birthDate),
        sex: identity.sex,
        birthPlace: identity.birthPlace,
        citizenship: identity.citizenship,
        language: identity.language,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (!person) return changedOrGone(await tx.person.count({ where: here }));
    await record(tx, actor, "person.edited", { householdId, personId });
    return done();
  });
