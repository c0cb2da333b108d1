import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { visibleTo } from "./visible-to";

const shown = {
  id: true,
  code: true,
  status: true,
  sharedAt: true,
  agreedAt: true,
  updatedAt: true,
  person: { select: { firstName: true, lastName: true } },
} satisfies Prisma.PlanSelect;

/** What waits for one person: what they own, what their organisation must decide. */
const waits = (actor: Actor): Record<"drafts" | "requests" | "toAgree", Prisma.PlanWhereInput> => {
  const officina = actor.role === "SOCIAL_WORKER";
  const mine = officina ? { household: { caseOwnerId: actor.id } } : { operatorId: actor.id };
  const none = { id: { in: [] as string[] } };
  return {
    drafts: officina ? none : { AND: [mine, { status: "DRAFT" }] },
    requests: officina ? none : { AND: [mine, { comments: { some: { kind: "CHANGE_REQUEST", resolvedAt: null } } }] },
    toAgree: officina ? { AND: [mine, { status: "SHARED" }] } : none,
  };
};

/** The agreed plans whose text in force this person's side has not signed: the Officina's own, the operator's own and the person's. */
async function toSign(tx: Tx, actor: Actor) {
  const officina = actor.role === "SOCIAL_WORKER";
  const roles = officina ? ["OFFICINA"] : ["OPERATOR", "PERSON"];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from "Plan" p join "Household" h on h.id = p."householdId"
    where p.status = 'AGREED'
      and (case when ${officina} then h."caseOwnerId" else p."operatorId" end) = ${actor.id}::uuid
      and (select count(distinct s.role) from "Signature" s
           where s."planId" = p.id and s."contentHash" = p."agreedHash" and s.role::text = any(${roles})) < ${roles.length}
    order by p."agreedAt", p.id limit 20`;
  return rows.map(({ id }) => id);
}

/** What of the plans waits for this person: drafts to go on with, changes asked for, texts to agree to, texts to sign. Oldest first, twenty of each at most. */
export async function waitingPlans(actor: Actor) {
  return asActor(actor, async (tx) => {
    const read = (where: Prisma.PlanWhereInput) =>
      tx.plan.findMany({
        where: { AND: [where, visibleTo(actor)] },
        orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
        take: 20,
        select: shown,
      });
    const waiting = waits(actor);
    const found = {
      toSign: await read({ id: { in: await toSign(tx, actor) } }),
      toAgree: await read(waiting.toAgree),
      requests: await read(waiting.requests),
      drafts: await read(waiting.drafts),
    };
    const named = seesNames(actor, {});
    const row = ({ person, ...plan }: (typeof found.toSign)[number]) => ({
      ...plan,
      name: named ? `${person.lastName} ${person.firstName}` : null,
    });
    return {
      toSign: found.toSign.map(row),
      toAgree: found.toAgree.map(row),
      requests: found.requests.map(row),
      drafts: found.drafts.map(row),
    };
  });
}
