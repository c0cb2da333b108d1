import "server-only";
import type { Facts } from "@/domain/facts";
import type { NewsEvent } from "@/domain/news";
import { type Actor, seesNames } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { tellableTo } from "../history";

/** What is written down about a case without being news of it: somebody fetched a file or a list. */
export const noNews = [
  "attachment.downloaded",
  "document.produced",
  "plan.exported",
  "session.reminded",
  "evidence.requested",
  "evidence.made",
  "evidence.downloaded",
];

/** What others did, as far as it may be told to this person. */
export const newsTo = (actor: Actor): Prisma.AuditEventWhereInput => ({
  AND: [tellableTo(actor), { OR: [{ actorId: null }, { actorId: { not: actor.id } }] }, { type: { notIn: noNews } }],
});

const shown = {
  id: true,
  at: true,
  type: true,
  planId: true,
  subjectId: true,
  facts: true,
  actor: { select: { id: true, name: true, role: true, organisation: { select: { name: true } } } },
} satisfies Prisma.AuditEventSelect;

/**
 * News of plans, newest first, each with the service it is about. It proves no visibility: `where` names plans already found
 * visible. Who works without names (`named` false) is told roles.
 */
export async function toldEvents(
  tx: Tx,
  actor: Actor,
  where: Prisma.AuditEventWhereInput,
  take: number,
  named = seesNames(actor, {}),
): Promise<NewsEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { AND: [where, newsTo(actor)] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
    select: shown,
  });
  const events = rows.map((row) => ({ ...row, facts: row.facts as Facts }));
  const lineOf = await linesOf(tx, events);
  return events.map(({ actor: by, ...event }) => ({
    ...event,
    ...lineOf(event),
    by: by && { id: by.id, name: named ? by.name : null, role: by.role, organisationName: by.organisation.name },
  }));
}

type Raw = { planId: string | null; facts: Facts };

/** The lines the events speak of, by key or by code, in whichever version they are. */
async function linesOf(tx: Tx, events: Raw[]) {
  const about = events.filter(({ facts }) => facts.lineKey || facts.service);
  const planIds = [...new Set(about.flatMap(({ planId }) => planId ?? []))];
  const lines = planIds.length
    ? await tx.planLine.findMany({
        where: { planVersion: { planId: { in: planIds } } },
        distinct: ["key"],
        select: { key: true, serviceCode: true, serviceName: true, planVersion: { select: { planId: true } } },
      })
    : [];
  return ({ planId, facts }: Raw) => {
    const line = lines.find(
      ({ key, serviceCode, planVersion }) =>
        planVersion.planId === planId && (facts.lineKey ? key === facts.lineKey : serviceCode === facts.service),
    );
    const code = typeof facts.service === "string" && facts.service ? facts.service : null;
    return { lineKey: line?.key ?? null, service: line?.serviceName ?? code };
  };
}
