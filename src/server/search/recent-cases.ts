import "server-only";
import { type Actor, reachOf, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { heldBy, visibleTo as householdsVisibleTo, summaryVisibleTo } from "../households/visibility";
import { visibleTo as peopleVisibleTo } from "../people/visibility";

/** A file opened lately: a household's or a person's. */
type RecentCase = { noun: "households" | "people"; id: string; code: string | null; name: string | null };

const lookedBack = 80;
const shown = 6;

/**
 * The files this person opened last, from the trace each opening leaves anyway: nothing more is kept of where they go, and
 * nothing in the browser. What they may no longer see is left out.
 */
export const recentCases = (actor: Actor): Promise<RecentCase[]> =>
  asActor(actor, async (tx) => {
    const reads = await tx.fileRead.findMany({
      where: { actorId: actor.id, page: { not: "household.export" } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: lookedBack,
      select: { householdId: true, personId: true },
    });
    const opened = [...new Set(reads.map(({ householdId, personId }) => personId ?? householdId))];
    const ids = opened.filter((id) => id !== null).slice(0, 2 * shown);
    const people = await tx.person.findMany({
      where: { AND: [{ id: { in: ids } }, peopleVisibleTo(actor)] },
      select: { id: true, firstName: true, lastName: true },
    });
    const known = reachOf(actor, "household.summary") ? summaryVisibleTo(actor) : householdsVisibleTo(actor);
    const households = await tx.household.findMany({
      where: { AND: [{ id: { in: ids } }, known] },
      select: {
        id: true,
        code: true,
        displayName: true,
        organisationId: true,
        accesses: { where: heldBy(actor), select: { holderId: true } },
      },
    });
    const found = new Map<string, RecentCase>();
    for (const { id, firstName, lastName } of people)
      found.set(id, { noun: "people", id, code: null, name: `${lastName} ${firstName}`.trim() });
    for (const { id, code, displayName, organisationId, accesses } of households) {
      // A provider is told who was referred to it, not whose the lease is.
      const whole = organisationId === actor.organisationId || accesses.length > 0;
      const named = whole && seesNames(actor, { grantedToIds: accesses.map(({ holderId }) => holderId) });
      found.set(id, { noun: "households", id, code, name: named ? displayName : null });
    }
    return ids.flatMap((id) => found.get(id) ?? []).slice(0, shown);
  });
