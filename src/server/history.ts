import "server-only";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { Tx } from "./db";

/** The cases an event belongs to, so that each of their pages can tell it. */
export type Concerns = {
  householdId?: string | null;
  personId?: string | null;
  referralId?: string | null;
  planId?: string | null;
  sessionId?: string | null;
  subjectId?: string | null;
};

/** Ids, codes, amounts and counts that make an event readable; never a name, never a text somebody wrote. */
export type Facts = Record<string, string | number | boolean | null>;

/** Writes one line of the case history, always inside the transaction that made the change. The type is in the past tense: "referral.accepted". */
export async function record(
  tx: Tx,
  actor: Actor | null,
  type: `${string}.${string}`,
  concerns: Concerns,
  facts: Facts = {},
) {
  await tx.auditEvent.create({
    data: { at: now(), type, actorId: actor?.id, organisationId: actor?.organisationId, ...concerns, facts },
    select: { id: true },
  });
}

/** The same line for several cases touched by one command, such as the people of a group. */
export async function recordEach(
  tx: Tx,
  actor: Actor | null,
  type: `${string}.${string}`,
  cases: Concerns[],
  facts: Facts = {},
) {
  await tx.auditEvent.createMany({
    data: cases.map((concerns) => ({
      at: now(),
      type,
      actorId: actor?.id,
      organisationId: actor?.organisationId,
      ...concerns,
      facts,
    })),
  });
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
