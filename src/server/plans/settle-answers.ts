import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** Settles what the person answered to another text than this one: a new text was written for them. */
export const settleAnswers = (tx: Tx, planId: string, hash: string) =>
  tx.personAnswer.updateMany({
    where: { planId, settledAt: null, contentHash: { not: hash } },
    data: { settledAt: now() },
  });
