import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { identifierOf, type MemberAnswers } from "@/domain/person";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";

/** As much of an answer as tells who somebody is. */
export type WhoIs = Pick<MemberAnswers, "identifierType" | "identifier" | "lastName" | "firstName" | "birthDate">;

/** Somebody already on file who may be the person being typed: what matches, and where they live now. */
export type KnownPerson = {
  id: string;
  name: string;
  birthDate: string | null;
  /** Same code (omocodia undone), or same name and birth date. */
  why: "code" | "name";
  household: { id: string; code: string; open: boolean; caseOwnerId: string; caseOwner: string } | null;
};

/** The key by which two spellings of a name meet, as the database keeps it. */
export async function nameKeyOf(tx: Tx, { lastName, firstName }: Pick<WhoIs, "lastName" | "firstName">) {
  const [row] = await tx.$queryRaw<{ key: string }[]>`select name_key(${`${lastName} ${firstName ?? ""}`}) as key`;
  return row?.key ?? "";
}

/** Makes whoever adds the same person at the same moment wait for the other, so that the second one finds the first. */
export async function oneAtATime(tx: Tx, actor: Actor, who: WhoIs) {
  const key = identifierOf(who).identifierBase ?? (await nameKeyOf(tx, who));
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`person ${actor.organisationId} ${key}`}, 0))::text`;
}

/** The people of this person's own organisation who may be the same one; nobody else's are ever looked at. */
export async function findKnownPeople(tx: Tx, actor: Actor, who: WhoIs, exceptId?: string): Promise<KnownPerson[]> {
  const { identifierBase } = identifierOf(who);
  const nameKey = await nameKeyOf(tx, who);
  const byName = who.birthDate && nameKey ? [{ nameKey, birthDate: toDate(who.birthDate) }] : [];
  const byCode = identifierBase ? [{ identifierBase }] : [];
  if (byName.length + byCode.length === 0) return [];
  const people = await tx.person.findMany({
    where: {
      organisationId: actor.organisationId,
      OR: [...byCode, ...byName],
      ...(exceptId ? { id: { not: exceptId } } : {}),
    },
    orderBy: { id: "asc" },
    take: 10,
    select: {
      id: true,
      lastName: true,
      firstName: true,
      birthDate: true,
      identifierBase: true,
      memberships: {
        where: { leftOn: null },
        take: 1,
        select: {
          household: {
            select: { id: true, code: true, status: true, caseOwnerId: true, caseOwner: { select: { name: true } } },
          },
        },
      },
    },
  });
  return people.map(({ memberships: [membership], ...person }) => ({
    id: person.id,
    name: [person.lastName, person.firstName].filter(Boolean).join(" "),
    birthDate: person.birthDate && toDay(person.birthDate),
    why: identifierBase && person.identifierBase === identifierBase ? "code" : "name",
    household: membership
      ? {
          id: membership.household.id,
          code: membership.household.code,
          open: membership.household.status === "OPEN",
          caseOwnerId: membership.household.caseOwnerId,
          caseOwner: membership.household.caseOwner.name,
        }
      : null,
  }));
}

/** The same, asked before saving: who writes households is shown whom the person typed may be. */
export async function lookForPeople(actor: Actor, who: WhoIs, exceptId?: string) {
  authorise(actor, "household.create");
  return asActor(actor, (tx) => findKnownPeople(tx, actor, who, exceptId));
}
