import "server-only";
import { lineProgress, unused } from "@/domain/delivery";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";
import { lineOf, lineUses } from "./line-uses";

/**
 * What a plan's signed lines have delivered, in cents: hours attended at the line's cost; a service paid by result nothing
 * until its outcome is proved, then its amount; a line of unknown cost nothing. It is what stays committed when a plan ends.
 */
export async function deliveredCents(tx: Tx, planId: string): Promise<Cents> {
  const lines = await tx.planLine.findMany({
    where: { planVersion: { planId, status: "SIGNED" } },
    select: { key: true, unit: true, payBasis: true, quantity: true, unitCostCents: true },
  });
  const uses = await lineUses(tx, [planId]);
  return lines.reduce(
    (total, line) => total + (lineProgress(line, uses.get(lineOf(planId, line.key)) ?? unused).deliveredCents ?? 0),
    0,
  );
}
