import "server-only";
import type { Facts } from "@/domain/facts";
import { audiencesTold } from "@/domain/live";
import { type Actor, seesNames } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { afterCursor, type Cursor, decodeCursor, toPage } from "@/lib/keyset";
import type { Tx } from "./db";
import { ring } from "./live/ring";
import { tell } from "./notices/tell";

/** The cases an event belongs to, so that each of their pages can tell it. */
export type Concerns = {
  householdId?: string | null;
  personId?: string | null;
  referralId?: string | null;
  planId?: string | null;
  sessionId?: string | null;
  subjectId?: string | null;
};

/** Writes one line of the case history, always inside the transaction that made the change; a plan's is rung to whoever looks at it, and who is to know of it is told. The type is in the past tense: "referral.accepted". */
export async function record(
  tx: Tx,
  actor: Actor | null,
  type: `${string}.${string}`,
  concerns: Concerns,
  facts: Facts = {},
) {
  const { id } = await tx.auditEvent.create({
    data: { at: now(), type, actorId: actor?.id, organisationId: actor?.organisationId, ...concerns, facts },
    select: { id: true },
  });
  if (concerns.planId) await ring(tx, [{ planId: concerns.planId, event: { id, type, actorId: actor?.id ?? null } }]);
  await tell(tx, { type, ...concerns, facts });
}

/** The same line for several cases touched by one command, such as the people of a group. */
export async function recordEach(
  tx: Tx,
  actor: Actor | null,
  type: `${string}.${string}`,
  cases: Concerns[],
  facts: Facts = {},
) {
  const rows = await tx.auditEvent.createManyAndReturn({
    data: cases.map((concerns) => ({
      at: now(),
      type,
      actorId: actor?.id,
      organisationId: actor?.organisationId,
      ...concerns,
      facts,
    })),
    select: { id: true, planId: true },
  });
  const actorId = actor?.id ?? null;
  await ring(
    tx,
    rows.flatMap(({ id, planId }) => (planId ? [{ planId, event: { id, type, actorId } }] : [])),
  );
  for (const concerns of cases) await tell(tx, { type, ...concerns, facts });
}

/** Leaves the trace of somebody opening the file of a person or a household, or of several people at once. */
export async function recordRead(
  tx: Tx,
  actor: Actor,
  page: string,
  ...files: { householdId?: string; personId?: string }[]
) {
  await tx.fileRead.createMany({
    data: files.map((file) => ({ at: now(), actorId: actor.id, organisationId: actor.organisationId, page, ...file })),
  });
}

/** The events this person may be told of: what was said for the other side's eyes, or for its author's, is not told to them. */
export const tellableTo = (actor: Actor): Prisma.AuditEventWhereInput => ({
  OR: [
    { facts: { path: ["audience"], equals: Prisma.AnyNull } },
    { actorId: actor.id },
    ...audiencesTold(actor).map((audience) => ({ facts: { path: ["audience"], equals: audience } })),
  ],
});

/** One case whose history is told. */
export type CaseOf =
  | { householdId: string }
  | { referralId: string }
  | { planId: string }
  | { personId: string }
  | { subjectId: string };

/**
 * What happened to a case, newest first, twenty at a time. It proves no visibility: call it inside the read that found the
 * case visible. Who works without names is told the roles of those who acted, not their names.
 */
export async function listEvents(tx: Tx, actor: Actor, of: CaseOf, cursor: string | null = null, size = 20) {
  const after = decodeCursor(cursor);
  const rows = await tx.auditEvent.findMany({
    where: {
      AND: [
        of,
        tellableTo(actor),
        "householdId" in of ? { type: { notIn: everyday } } : {},
        after ? afterCursor("at", "desc", momentOfCursor(after), after[1]) : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      id: true,
      at: true,
      type: true,
      facts: true,
      actor: { select: { name: true, role: true, organisation: { select: { name: true } } } },
    },
  });
  const page = toPage(rows, size, (row) => [row.at.toISOString(), row.id]);
  return {
    next: page.next,
    rows: page.rows.map(({ actor: by, facts, ...event }) => ({
      ...event,
      facts: facts as Facts,
      by: by && {
        name: seesNames(actor, {}) ? by.name : null,
        role: by.role,
        organisationName: by.organisation.name,
      },
    })),
  };
}

// A household's spine tells the turns of its way; each single appointment, and each paper taken away, is told on the plan.
const everyday = [
  "session.planned",
  "session.seriesPlanned",
  "session.moved",
  "session.slipSent",
  "session.reminded",
  "session.cancelled",
  "attendance.recorded",
  "attendance.corrected",
  "attendance.confirmed",
  "register.sheetPrinted",
  "document.produced",
  "repayment.paid",
  "repayment.printed",
  "attachment.downloaded",
  "evidence.requested",
  "evidence.made",
  "evidence.downloaded",
];

/** One line of a case's history as its page tells it. */
export type CaseEvent = Awaited<ReturnType<typeof listEvents>>["rows"][number];

// An address somebody bent starts the list at its end, not at an error.
const momentOfCursor = ([value]: Cursor) => {
  const moment = new Date(String(value));
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment;
};
