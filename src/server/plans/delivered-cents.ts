import "server-only";
import { attended, lineProgress, unused } from "@/domain/delivery";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";

/**
 * What a plan's signed lines have delivered, in cents: hours attended at the line's cost; a service paid by result nothing
 * until its outcome is proved, then its amount; a line of unknown cost nothing. It is what stays committed when a plan ends.
 */
export async function deliveredCents(tx: Tx, planId: string): Promise<Cents> {
  const lines = await tx.planLine.findMany({
    where: { planVersion: { planId, status: "SIGNED" } },
    select: { key: true, unit: true, payBasis: true, quantity: true, unitCostCents: true },
  });
  const minutes = await tx.attendance.groupBy({
    by: ["lineKey"],
    where: { planId, status: { in: [...attended] } },
    _sum: { minutes: true },
  });
  const outcomes = await tx.outcome.groupBy({
    by: ["lineKey"],
    where: { planId, provedOn: { not: null }, lineKey: { not: null } },
    _count: true,
  });
  return lines.reduce((total, line) => {
    const use = {
      ...unused,
      deliveredMinutes: minutes.find(({ lineKey }) => lineKey === line.key)?._sum.minutes ?? 0,
      provedOutcomes: outcomes.find(({ lineKey }) => lineKey === line.key)?._count ?? 0,
    };
    return total + (lineProgress(line, use).deliveredCents ?? 0);
  }, 0);
}
