import "server-only";
import { among, ended, living } from "@/domain/plan";
import { planListQuery } from "@/domain/plan-list";
import { now } from "@/lib/clock";
import { done, type Message, refused } from "@/lib/outcome";
import { parseQuery } from "@/lib/query";
import { record } from "../history";
import { matchingPlans } from "../plans/list-plans";
import { concernsOf } from "../plans/lock-plan";
import { operatorsOf, reassignIn } from "../plans/reassign-plan";
import { visibleTo } from "../plans/visible-to";
import { type BulkWork, inOrder } from "./work";

const stopOf = (status: Parameters<typeof among>[1]): Message | null => {
  if (among(ended, status)) return { key: "bulk.refusals.overPlan" };
  return status === "AGREED" ? { key: "bulk.refusals.agreedPlan" } : null;
};

/** Plans given to another operator of the provider, with a note for them. */
export const planWork: BulkWork = {
  read: async (tx, actor, ids) => {
    const rows = await tx.plan.findMany({
      where: { AND: [{ id: { in: ids } }, visibleTo(actor)] },
      select: {
        id: true,
        code: true,
        status: true,
        operatorId: true,
        operator: { select: { name: true } },
        person: { select: { firstName: true, lastName: true } },
      },
    });
    return inOrder(ids, rows).map(({ id, code, status, operatorId, operator, person }) => ({
      id,
      code,
      name: `${person.lastName} ${person.firstName}`.trim(),
      fromId: operatorId,
      fromName: operator.name,
      stop: stopOf(status),
    }));
  },
  matching: (tx, actor, params, limit) => matchingPlans(tx, actor, parseQuery(planListQuery, params), limit),
  people: async (tx, actor) => {
    const operators = await operatorsOf(tx, actor.organisationId);
    const counts = await tx.plan.groupBy({
      by: ["operatorId"],
      where: { operatorId: { in: operators.map(({ id }) => id) }, status: { in: [...living] } },
      _count: true,
    });
    const following = new Map(counts.map(({ operatorId, _count }) => [operatorId, _count]));
    return operators.map(({ id, name }) => ({ id, name, following: following.get(id) ?? 0 }));
  },
  give: async (tx, actor, { id, fromId, toId, note, batch }) => {
    // Held first, so that who has it is read after whoever else was giving it away is done.
    await tx.$queryRaw`select id from "Plan" where id = ${id}::uuid for update`;
    const held = await tx.plan.findUnique({ where: { id }, select: { operatorId: true } });
    if (held && held.operatorId !== fromId) return refused("bulk.refusals.givenMeanwhile");
    return reassignIn(tx, actor, { planId: id, operatorId: toId, reason: "", note: note ?? "" }, batch);
  },
  markOf: async (tx, id) =>
    String((await tx.plan.findUniqueOrThrow({ where: { id }, select: { version: true } })).version),
  giveBack: async (tx, actor, { id, fromId, toId, mark, batch }) => {
    const operators = await operatorsOf(tx, actor.organisationId);
    if (!fromId || !operators.some((one) => one.id === fromId)) return refused("bulk.refusals.formerLeft");
    const [back] = await tx.plan.updateManyAndReturn({
      where: { id, operatorId: toId, version: Number(mark), status: { notIn: ["AGREED", ...ended] } },
      data: { operatorId: fromId, updatedAt: now(), version: { increment: 1 } },
      select: { id: true, personId: true, householdId: true, referralId: true },
    });
    if (!back) return refused("bulk.refusals.changedSince");
    await record(tx, actor, "plan.reassigned", { ...concernsOf(back), subjectId: fromId }, { batch });
    return done();
  },
};
