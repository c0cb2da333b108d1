import "server-only";
import { needsOfficina } from "@/domain/materiality";
import type { PlanStatus } from "@/generated/prisma/enums";
import type { Tx } from "../db";
import { type Written, writtenOf } from "../plans/written";

/** The text of a plan that waits for the person's own signature now; null when there is none, or they need not sign it. */
export async function signableOf(
  tx: Tx,
  plan: { id: string; status: PlanStatus; agreedHash: string | null },
): Promise<Written | null> {
  const written = await writtenOf(tx, plan);
  if (!written?.required.includes("PERSON")) return null;
  const { stage, required, agreedHash, draft } = written;
  if (!needsOfficina(required)) return stage === "DRAFT" ? null : written;
  return stage === "AGREED" && agreedHash === draft.hash ? written : null;
}

/** Whether the person's signature stands under a text; one taken back counts for nothing. */
export const personSigned = async (tx: Tx, planVersionId: string, contentHash: string) =>
  (await tx.signature.count({ where: { planVersionId, contentHash, role: "PERSON", withdrawnAt: null } })) > 0;
