import "server-only";
import { audiencesTold } from "@/domain/live";
import type { CaseKind } from "@/domain/news";
import { type Actor, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { visibleTo } from "../plans/visible-to";
import { noNews } from "./told-events";

/** How much news each case has for this reader, and the moment of the newest: one query for all of them; cases without any are absent. */
async function unread(tx: Tx, actor: Actor, kind: CaseKind, among: Prisma.Sql) {
  return tx.$queryRaw<{ id: string; count: number; at: Date }[]>`
    select m."caseId" as id, count(*)::int as count, max(e.at) as at
    from "ReadMark" m join "AuditEvent" e on e.${columns[kind]} = m."caseId" and e.at > m."seenAt"
    where m."userId" = ${actor.id}::uuid and ${among} and (${kind} = 'plan' or e."planId" is null)
      and e."actorId" is distinct from m."userId" and e.type <> all(${noNews})
      and (e.facts->>'audience' is null or e.facts->>'audience' = any(${audiencesTold(actor)}::text[]))
    group by m."caseId"`;
}

const columns = {
  plan: Prisma.raw('"planId"'),
  referral: Prisma.raw('"referralId"'),
  household: Prisma.raw('"householdId"'),
};

/** How much news each case of a list has for this reader. It proves no visibility: the list did. */
export async function newsCounts(tx: Tx, actor: Actor, kind: CaseKind, ids: string[]) {
  if (ids.length === 0) return () => 0;
  const rows = await unread(tx, actor, kind, Prisma.sql`m."caseId" = any(${ids}::uuid[])`);
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return (id: string) => counts.get(id) ?? 0;
}

const mostPlans = 8;

/** The plans this reader opened before in which something happened since, the newest first: eight, and how many more there are. */
export async function plansWithNews(actor: Actor) {
  return asActor(actor, async (tx) => {
    const counted = await unread(tx, actor, "plan", Prisma.sql`true`);
    if (counted.length === 0) return { plans: [], more: 0 };
    const plans = await tx.plan.findMany({
      where: { AND: [{ id: { in: counted.map(({ id }) => id) } }, visibleTo(actor)] },
      select: { id: true, code: true, status: true, person: { select: { firstName: true, lastName: true } } },
    });
    const rows = plans
      .flatMap((plan) => counted.filter(({ id }) => id === plan.id).map(({ count, at }) => ({ ...plan, count, at })))
      .toSorted((a, b) => b.at.getTime() - a.at.getTime());
    const named = seesNames(actor, {});
    return {
      plans: rows
        .slice(0, mostPlans)
        .map(({ person, ...plan }) => ({ ...plan, name: named ? `${person.lastName} ${person.firstName}` : null })),
      more: Math.max(0, rows.length - mostPlans),
    };
  });
}
