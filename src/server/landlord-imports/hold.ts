import "server-only";
import type { WorkStatus } from "@/domain/landlord-import";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** A list held for one batch of its work: nobody else works on it until the transaction ends. */
export type HeldImport = NonNullable<Awaited<ReturnType<typeof hold>>>;

/** Takes a list for one batch, if it is still in that state; whoever else works on it waits here and then goes on from there. */
export async function hold(tx: Tx, importId: string, status: WorkStatus) {
  const [held] = await tx.landlordImport.updateManyAndReturn({
    where: { id: importId, status },
    data: { touchedAt: now() },
    select: {
      id: true,
      organisationId: true,
      createdById: true,
      headers: true,
      mapping: true,
      source: true,
      rowCount: true,
      doneCount: true,
      version: true,
    },
  });
  return held ?? null;
}
