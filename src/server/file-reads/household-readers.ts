import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import { afterCursor, type Cursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { addressedTo, heldBy, summaryVisibleTo, visibleTo } from "../households/visibility";

/** Why somebody may see a household: it is theirs, their organisation's, somebody of it was referred to them, it was opened to them, or the Comune governs. */
export type ReaderKind = "owner" | "colleagues" | "provider" | "granted" | "municipality";

/** Those who may see a household for one reason; `names` where they are few and named, and until when if it ends. */
export type Readers = { kind: ReaderKind; organisationName: string; names: string[]; count: number; until?: Date };

// The Comune, which reads figures without names, is told no operators' names either, unless the case was opened to it.
const seen = (actor: Actor, householdId: string) => ({
  AND: [
    { id: householdId },
    reachOf(actor, "household.summary") === "addressed" ? summaryVisibleTo(actor) : visibleTo(actor),
  ],
});
const working = { active: true } as const;

/** "Chi vede questo fascicolo": everybody the access policy lets see this household, and why; null when this person may not see it themselves. */
export const whoMaySee = (actor: Actor, householdId: string): Promise<Readers[] | null> =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: seen(actor, householdId),
      select: {
        organisationId: true,
        organisation: { select: { name: true } },
        caseOwner: { select: { id: true, name: true } },
        accesses: {
          where: { revokedAt: null, expiresOn: heldBy(actor).expiresOn, holder: working },
          orderBy: [{ expiresOn: "asc" }, { id: "asc" }],
          select: { expiresOn: true, holder: { select: { name: true, organisation: { select: { name: true } } } } },
        },
        referrals: {
          where: { status: addressedTo(actor).status },
          distinct: ["toOrganisationId"],
          orderBy: { toOrganisationId: "asc" },
          select: { toOrganisationId: true, toOrganisation: { select: { name: true } } },
        },
      },
    });
    if (!household) return null;

    const { caseOwner, organisation, organisationId } = household;
    const colleagues = await namesOf(tx, { organisationId, role: "SOCIAL_WORKER", id: { not: caseOwner.id } });
    const providers = await staffOf(
      tx,
      household.referrals.map((referral) => referral.toOrganisationId),
    );
    const officers = await tx.user.groupBy({
      by: ["organisationId"],
      where: { role: "MUNICIPAL_OFFICER", ...working },
      _count: true,
    });
    const bodies = await tx.organisation.findMany({
      where: { id: { in: officers.map((group) => group.organisationId) } },
      select: { id: true, name: true },
    });
    return [
      { kind: "owner", organisationName: organisation.name, names: [caseOwner.name], count: 1 },
      { kind: "colleagues", organisationName: organisation.name, names: colleagues, count: colleagues.length },
      ...household.referrals.map((referral): Readers => {
        const names = providers.get(referral.toOrganisationId) ?? [];
        return { kind: "provider", organisationName: referral.toOrganisation.name, names, count: names.length };
      }),
      ...household.accesses.map(
        ({ holder, expiresOn }): Readers => ({
          kind: "granted",
          organisationName: holder.organisation.name,
          names: [holder.name],
          count: 1,
          until: expiresOn,
        }),
      ),
      ...bodies.map(({ id, name }): Readers => {
        const count = officers.find((group) => group.organisationId === id)?._count ?? 0;
        return { kind: "municipality", organisationName: name, names: [], count };
      }),
    ];
  });

/** "Chi ha visto": who opened this household's file, newest first, twenty at a time; null when this person may not see it themselves. */
export const listFileReads = (actor: Actor, householdId: string, cursor: string | null = null, size = 20) =>
  asActor(actor, async (tx) => {
    const visible = await tx.household.findFirst({ where: seen(actor, householdId), select: { id: true } });
    if (!visible) return null;
    const after = decodeCursor(cursor);
    const rows = await tx.fileRead.findMany({
      where: { AND: [{ householdId }, after ? afterCursor("at", "desc", momentOf(after), after[1]) : {}] },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: size + 1,
      select: {
        id: true,
        at: true,
        page: true,
        actor: { select: { name: true, role: true, organisation: { select: { name: true } } } },
      },
    });
    return toPage(rows, size, (row) => [row.at.toISOString(), row.id]);
  });

async function namesOf(tx: Tx, where: { organisationId: string; role: "SOCIAL_WORKER"; id: { not: string } }) {
  const users = await tx.user.findMany({
    where: { ...where, ...working },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true },
    take: 200,
  });
  return users.map(({ name }) => name);
}

async function staffOf(tx: Tx, organisationIds: string[]) {
  const users = await tx.user.findMany({
    where: {
      organisationId: { in: organisationIds },
      role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
      ...working,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { name: true, organisationId: true },
    take: 500,
  });
  return groupNames(users);
}

function groupNames(users: { name: string; organisationId: string }[]) {
  const groups = new Map<string, string[]>();
  for (const { name, organisationId } of users)
    groups.set(organisationId, [...(groups.get(organisationId) ?? []), name]);
  return groups;
}

// An address somebody bent starts the list at its end, not at an error.
const momentOf = ([value]: Cursor) => {
  const moment = new Date(String(value));
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment;
};
