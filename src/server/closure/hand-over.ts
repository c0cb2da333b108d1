import "server-only";
import { createHash } from "node:crypto";
import type { HandOver } from "@/domain/handover";
import { type Actor, authorise } from "@/domain/permissions";
import { living } from "@/domain/plan";
import { openStatuses } from "@/domain/referral";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { recordEach } from "../history";
import { handNote } from "../plans/hand-note";
import { concernsOf } from "../plans/lock-plan";
import { operatorsOf, whoLeft } from "../plans/reassign-plan";

const named = { select: { firstName: true, lastName: true } } as const;

/** What an operator of this provider follows: living plans and open referrals, by code, with a fingerprint of the whole. */
async function workOf(tx: Tx, actor: Actor, userId: string) {
  const plans = await tx.plan.findMany({
    where: { providerOrganisationId: actor.organisationId, operatorId: userId, status: { in: [...living] } },
    orderBy: { code: "asc" },
    select: { id: true, code: true, status: true, personId: true, householdId: true, referralId: true, person: named },
  });
  const referrals = await tx.referral.findMany({
    where: { toOrganisationId: actor.organisationId, assigneeId: userId, status: { in: [...openStatuses] } },
    orderBy: { code: "asc" },
    select: { id: true, code: true, personId: true, householdId: true, person: named },
  });
  const appointments = await tx.session.count({
    where: { operatorId: userId, status: "PLANNED", startsAt: { gt: now() } },
  });
  const ids = [...plans, ...referrals].map(({ id }) => id).toSorted();
  return { plans, referrals, appointments, seen: createHash("sha256").update(ids.join(" ")).digest("hex") };
}

/** What would pass from an operator of one's provider, and who may take it over; everybody's choice while none is named. */
export const getHandover = (actor: Actor, fromId: string | null) => {
  authorise(actor, "plan.reassign", { addressedToId: actor.organisationId });
  return asActor(actor, async (tx) => {
    const operators = await operatorsOf(tx, actor.organisationId);
    const from = operators.find(({ id }) => id === fromId) ?? null;
    return { operators, from, work: from && (await workOf(tx, actor, from.id)) };
  });
};

/**
 * Gives everything an operator follows to another at once: living plans, with the note on each, and open referrals. All of it
 * or nothing, so that nobody is left without an operator. Refuses when there is nothing, when it is no longer what the page
 * showed, towards somebody who cannot follow it, and while a plan is agreed and not signed.
 */
export async function handOver(actor: Actor, { fromId, toId, note, seen }: HandOver): Promise<Outcome> {
  authorise(actor, "plan.reassign", { addressedToId: actor.organisationId });
  const given = asActor(actor, async (tx) => {
    await tx.$queryRaw`select id from "Plan" where "operatorId" = ${fromId}::uuid and "providerOrganisationId" = ${actor.organisationId}::uuid order by id for update`;
    await tx.$queryRaw`select id from "Referral" where "assigneeId" = ${fromId}::uuid and "toOrganisationId" = ${actor.organisationId}::uuid order by id for update`;
    const work = await workOf(tx, actor, fromId);
    if (work.plans.length + work.referrals.length === 0) return refused("closure.refusals.nothingToHand");
    if (work.seen !== seen) return refused("closure.refusals.changedSincePreview");
    const operators = await operatorsOf(tx, actor.organisationId);
    if (!operators.some(({ id }) => id === toId)) return refused("plan.refusals.notAnOperator");
    const agreed = work.plans.find(({ status }) => status === "AGREED");
    if (agreed) return refused("closure.refusals.agreedFirst", { code: agreed.code });

    await tx.plan.updateMany({
      where: { id: { in: work.plans.map(({ id }) => id) } },
      data: { operatorId: toId, updatedAt: now(), version: { increment: 1 } },
    });
    for (const plan of work.plans) await handNote(tx, actor, plan, toId, note);
    await recordEach(
      tx,
      actor,
      "plan.reassigned",
      work.plans.map((plan) => ({ ...concernsOf(plan), subjectId: toId })),
    );
    await tx.referral.updateMany({
      where: { id: { in: work.referrals.map(({ id }) => id) } },
      data: { assigneeId: toId, version: { increment: 1 } },
    });
    await tx.referralAssignment.createMany({
      data: work.referrals.map(({ id: referralId }) => ({
        referralId,
        assigneeId: toId,
        assignedById: actor.id,
        reason: note,
        createdAt: now(),
      })),
    });
    await recordEach(
      tx,
      actor,
      "referral.reassigned",
      work.referrals.map(({ id: referralId, personId, householdId }) => ({
        referralId,
        personId,
        householdId,
        subjectId: toId,
      })),
    );
    return done();
  });
  return given.catch(whoLeft);
}
