import "server-only";
import { audiencesTold } from "@/domain/live";
import { type Actor, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { visibleTo } from "../plans/visible-to";
import { noNews } from "./told-events";

/** How much news each plan has for this reader, and the moment of the newest: one query for all of them; plans without any are absent. */
async function unread(tx: Tx, actor: Actor, among: Prisma.Sql) {
  return tx.$queryRaw<{ planId: string; count: number; at: Date }[]>`
    select m."caseId" as "planId", count(*)::int as count, max(e.at) as at
    from "ReadMark" m join "AuditEvent" e on e."planId" = m."caseId" and e.at > m."seenAt"
    where m."userId" = ${actor.id}::uuid and ${among}
      and e."actorId" is distinct from m."userId" and e.type <> all(${noNews})
      and (e.facts->>'audience' is null or e.facts->>'audience' = any(${audiencesTold(actor)}::text[]))
    group by m."caseId"`;
}

/** How much news each of these plans has for this reader, for a list of them. It proves no visibility: the list did. */
export async function newsCounts(tx: Tx, actor: Actor, planIds: string[]): Promise<Map<string, number>> {
  if (planIds.length === 0) return new Map();
  const rows = await unread(tx, actor, Prisma.sql`m."caseId" = any(${planIds}::uuid[])`);
  return new Map(rows.map(({ planId, count }) => [planId, count]));
}

const mostPlans = 8;

/** The plans this reader opened before in which something happened since, the newest first: eight, and how many more there are. */
export async function plansWithNews(actor: Actor) {
  return asActor(actor, async (tx) => {
    const counted = await unread(tx, actor, Prisma.sql`true`);
    if (counted.length === 0) return { plans: [], more: 0 };
    const plans = await tx.plan.findMany({
      where: { AND: [{ id: { in: counted.map(({ planId }) => planId) } }, visibleTo(actor)] },
      select: { id: true, code: true, status: true, person: { select: { firstName: true, lastName: true } } },
    });
    const rows = plans
      .flatMap((plan) =>
        counted.filter(({ planId }) => planId === plan.id).map(({ count, at }) => ({ ...plan, count, at })),
      )
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
