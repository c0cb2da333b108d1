import "server-only";
import { householdQuery } from "@/domain/household-list";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { parseQuery } from "@/lib/query";
import { record } from "../history";
import { matchingHouseholds } from "../households/list-households";
import { passIn } from "../households/reassign-household";
import { visibleTo } from "../households/visibility";
import { type BulkWork, inOrder } from "./work";

/** Households passed to a colleague of the Officina, with a note for them. */
export const householdWork: BulkWork = {
  read: async (tx, actor, ids) => {
    const rows = await tx.household.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
      select: { id: true, code: true, displayName: true, caseOwnerId: true, caseOwner: { select: { name: true } } },
    });
    return inOrder(ids, rows).map(({ id, code, displayName, caseOwnerId, caseOwner }) => ({
      id,
      code,
      name: displayName,
      fromId: caseOwnerId,
      fromName: caseOwner.name,
      stop: null,
    }));
  },
  matching: (tx, actor, params, limit) => matchingHouseholds(tx, actor, parseQuery(householdQuery, params), limit),
  people: async (tx, actor) => {
    const colleagues = await tx.user.findMany({
      where: { organisationId: actor.organisationId, role: "SOCIAL_WORKER", active: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, name: true, _count: { select: { householdsOwned: { where: { status: "OPEN" } } } } },
    });
    return colleagues.map(({ id, name, _count }) => ({ id, name, following: _count.householdsOwned }));
  },
  give: (tx, actor, { id, fromId, toId, note, batch }) =>
    passIn(tx, actor, { householdId: id, fromOwnerId: fromId ?? "", toOwnerId: toId, handover: note ?? "" }, batch),
  // Every work on a household marks when it was.
  markOf: async (tx, id) =>
    (await tx.household.findUniqueOrThrow({ where: { id }, select: { updatedAt: true } })).updatedAt.toISOString(),
  giveBack: async (tx, actor, { id, fromId, toId, mark, batch }) => {
    const former = await tx.user.count({
      where: { id: fromId ?? "", organisationId: actor.organisationId, role: "SOCIAL_WORKER", active: true },
    });
    if (!fromId || former === 0) return refused("bulk.refusals.formerLeft");
    const [back] = await tx.household.updateManyAndReturn({
      where: { id, caseOwnerId: toId, updatedAt: new Date(mark) },
      data: { caseOwnerId: fromId, updatedAt: now() },
      select: { id: true },
    });
    if (!back) return refused("bulk.refusals.changedSince");
    await record(tx, actor, "household.reassigned", { householdId: id, subjectId: fromId }, { batch });
    return done();
  },
};
