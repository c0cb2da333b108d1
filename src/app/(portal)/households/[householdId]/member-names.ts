import { nameOf } from "@/domain/person";
import type { HouseholdFile } from "@/server/households/file";

/** What the people of a household are called, by their ids. */
export function memberNames(household: Pick<HouseholdFile, "members">) {
  const names = new Map(household.members.map(({ person }) => [person.id, nameOf(person)]));
  return (personId: string) => names.get(personId) ?? null;
}
