import "server-only";
import { referralMoves } from "@/domain/referral";
import { referralQuery } from "@/domain/referral-list";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { parseQuery } from "@/lib/query";
import { record } from "../history";
import { assignIn } from "../referrals/assign-referral";
import { concernsOf, startOf } from "../referrals/find-for-deed";
import { matchingReferrals } from "../referrals/list-referrals";
import { canFollow, operatorsOf } from "../referrals/operators";
import { sentVisibleTo } from "../referrals/visibility";
import { type BulkWork, inOrder } from "./work";

/** Referrals given to an operator of the provider. */
export const referralWork: BulkWork = {
  read: async (tx, actor, ids) => {
    const rows = await tx.referral.findMany({
      where: { AND: [{ id: { in: ids } }, sentVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        status: true,
        assigneeId: true,
        assignee: { select: { name: true } },
        person: { select: { firstName: true, lastName: true } },
      },
    });
    return inOrder(ids, rows).map(({ id, code, status, assigneeId, assignee, person }) => ({
      id,
      code,
      name: `${person.lastName} ${person.firstName}`.trim(),
      fromId: assigneeId,
      fromName: assignee?.name ?? null,
      stop: referralMoves.assign.from.some((one) => one === status) ? null : { key: "bulk.refusals.overReferral" },
    }));
  },
  matching: (tx, actor, params, limit) => matchingReferrals(tx, actor, parseQuery(referralQuery, params), limit),
  people: (tx, actor) => operatorsOf(tx, actor),
  give: (tx, actor, { id, fromId, toId, note, batch }) =>
    assignIn(tx, actor, { referralId: id, fromAssigneeId: fromId, assigneeId: toId, reason: note }, batch),
  markOf: async (tx, id) =>
    String((await tx.referral.findUniqueOrThrow({ where: { id }, select: { version: true } })).version),
  giveBack: async (tx, actor, { id, fromId, toId, mark, batch }) => {
    if (fromId && !(await canFollow(tx, actor.organisationId, fromId))) return refused("bulk.refusals.formerLeft");
    const [back] = await tx.referral.updateManyAndReturn({
      where: { id, assigneeId: toId, version: Number(mark), status: startOf("assign") },
      data: { assigneeId: fromId, version: { increment: 1 } },
      select: { id: true, householdId: true, personId: true },
    });
    if (!back) return refused("bulk.refusals.changedSince");
    if (fromId)
      await tx.referralAssignment.create({
        data: { referralId: id, assigneeId: fromId, assignedById: actor.id, createdAt: now() },
        select: { id: true },
      });
    const event = fromId ? "referral.reassigned" : "referral.unassigned";
    await record(tx, actor, event, { ...concernsOf(back), subjectId: fromId }, { batch });
    return done();
  },
};
