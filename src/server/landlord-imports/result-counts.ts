import "server-only";
import type { Tx } from "../db";

/** How many lines of a list ended how. */
export async function resultCounts(tx: Tx, importId: string): Promise<Record<string, number>> {
  const counts = await tx.landlordImportRow.groupBy({ by: ["result"], where: { importId }, _count: true });
  return Object.fromEntries(counts.map(({ result, _count }) => [result ?? "NONE", _count]));
}
