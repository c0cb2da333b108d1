import "server-only";
import { presenceSeconds } from "@/domain/live";
import { type Actor, seesNames } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { asActor, type Tx } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { ring } from "./ring";

const since = () => new Date(now().getTime() - presenceSeconds * 1000);

/** Somebody who has the page of a plan open; the name only for who works with names. */
export type Onlooker = { name: string; organisationName: string };

/**
 * Writes down that this person has a plan open and tells who else has. Whoever was not there a moment ago is rung to the
 * others. Null when the plan is out of sight; nobody for who works without names.
 */
export async function lookAt(actor: Actor, planId: string): Promise<Onlooker[] | null> {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: subjectSelect(actor),
    });
    if (!plan) return null;
    const [before] = await tx.$queryRaw<{ seenAt: Date | null }[]>`
      with before as (select "seenAt" from "PlanPresence" where "planId" = ${planId}::uuid and "userId" = ${actor.id}::uuid)
      insert into "PlanPresence" ("planId", "userId", "seenAt") values (${planId}::uuid, ${actor.id}::uuid, ${now()})
      on conflict ("planId", "userId") do update set "seenAt" = excluded."seenAt"
      returning (select "seenAt" from before) as "seenAt"`;
    if (!before?.seenAt || before.seenAt < since()) await ring(tx, [{ planId }]);
    return seesNames(actor, subjectOf(plan)) ? others(tx, actor, planId) : [];
  });
}

/** Takes this person's name off a plan they no longer have open, and rings it to the others. */
export async function lookAway(actor: Actor, planId: string) {
  await asActor(actor, async (tx) => {
    const gone = await tx.planPresence.deleteMany({ where: { planId, userId: actor.id, plan: visibleTo(actor) } });
    if (gone.count > 0) await ring(tx, [{ planId }]);
  });
}

async function others(tx: Tx, actor: Actor, planId: string): Promise<Onlooker[]> {
  const rows = await tx.planPresence.findMany({
    where: { planId, userId: { not: actor.id }, seenAt: { gte: since() }, user: { active: true } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    take: 20,
    select: { user: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  return rows.map(({ user }) => ({ name: user.name, organisationName: user.organisation.name }));
}
