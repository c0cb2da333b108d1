import "server-only";
import { importWork, type WorkStatus } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { describeError, log } from "@/lib/log";
import { asActor } from "../db";
import { applyBatch, finishApplying } from "./apply-batch";
import { hold } from "./hold";
import { finishStaging, stageBatch } from "./stage-batch";
import { finishUndoing, undoBatch } from "./undo-batch";

/** How many lines one transaction works on: short enough to let everybody else through. */
export const batchSize = 250;

const jobs = {
  STAGING: { batch: stageBatch, finish: finishStaging },
  APPLYING: { batch: applyBatch, finish: finishApplying },
  UNDOING: { batch: undoBatch, finish: finishUndoing },
} satisfies Record<WorkStatus, unknown>;

/** One transaction of the work: a batch of lines, or the end of it. Null when this state is over. */
const step = (actor: Actor, importId: string, status: WorkStatus, size: number) =>
  asActor(actor, async (tx) => {
    const held = await hold(tx, importId, status);
    if (!held) return null;
    if (held.doneCount >= held.rowCount) {
      await jobs[status].finish(tx, actor, held);
      await tx.landlordImport.update({
        where: { id: held.id },
        data: { status: importWork[status], touchedAt: now(), version: { increment: 1 } },
        select: { id: true },
      });
      return null;
    }
    const worked = await jobs[status].batch(tx, actor, held, size);
    await tx.landlordImport.update({
      where: { id: held.id },
      data: { doneCount: { increment: worked } },
      select: { id: true },
    });
    return worked;
  });

/**
 * Goes on with a list's work until it is done: each batch in its own short transaction, so that a crash loses at most one
 * and whoever takes it up again goes on from there. A batch that the database refuses is tried line by line.
 */
export async function continueImport(actor: Actor, importId: string): Promise<void> {
  for (const status of Object.keys(importWork) as WorkStatus[]) {
    for (;;) {
      const worked = await step(actor, importId, status, batchSize).catch((error: unknown) => {
        log.warn({ importId, status, error: describeError(error) }, "a batch of an import was refused");
        return lineByLine(actor, importId, status);
      });
      if (worked === null) break;
    }
  }
}

async function lineByLine(actor: Actor, importId: string, status: WorkStatus) {
  for (let line = 0; line < batchSize; line++) {
    const worked = await step(actor, importId, status, 1).catch((error: unknown) => {
      log.warn({ importId, status, error: describeError(error) }, "a line of an import was refused");
      return setAside(actor, importId, status);
    });
    if (worked === null) return null;
  }
  return batchSize;
}

/** Passes over a line that the database refuses even alone, and says so in the report. */
const setAside = (actor: Actor, importId: string, status: WorkStatus) =>
  asActor(actor, async (tx) => {
    const held = await hold(tx, importId, status);
    if (!held) return null;
    const [row] = await tx.landlordImportRow.findMany({
      where: { importId },
      orderBy: { number: status === "UNDOING" ? "desc" : "asc" },
      skip: held.doneCount,
      take: 1,
      select: { id: true },
    });
    if (row) {
      const resultNote = "landlordImport.notes.refusedByRules";
      await tx.landlordImportRow.update({
        where: { id: row.id },
        data: status === "STAGING" ? { choice: "SKIP" } : { result: "FAILED", resultNote },
        select: { id: true },
      });
    }
    await tx.landlordImport.update({
      where: { id: held.id },
      data: { doneCount: { increment: 1 } },
      select: { id: true },
    });
    return 1;
  });
