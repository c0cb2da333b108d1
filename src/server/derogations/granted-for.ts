import "server-only";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";

/** What the Comune granted to one plan over each of its three ceilings. Cents. */
export type Granted = Record<"person" | "provider" | "programme", Cents>;

/**
 * How far a plan may go over each ceiling today, in cents: what was granted to this plan alone, in whole or in part, up to
 * and including the day it expires. Refused, withdrawn and undecided requests count for nothing.
 */
export async function grantedFor(tx: Tx, planId: string): Promise<Granted> {
  const sums = await tx.derogation.groupBy({
    by: ["ceiling"],
    where: {
      planId,
      status: { in: ["APPROVED", "PARTLY_APPROVED"] },
      OR: [{ expiresOn: null }, { expiresOn: { gte: toDate(today()) } }],
    },
    _sum: { grantedCents: true },
  });
  const over = (ceiling: (typeof sums)[number]["ceiling"]) =>
    sums.find((sum) => sum.ceiling === ceiling)?._sum.grantedCents ?? 0;
  return { person: over("PERSON"), provider: over("PROVIDER"), programme: over("PROGRAMME") };
}
