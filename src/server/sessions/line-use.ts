import "server-only";
import { type LineUse, lineProgress, provingKinds, unused } from "@/domain/delivery";
import type { Tx } from "../db";
import { lineOf, lineUses } from "../plans/line-uses";

const progressLine = {
  id: true,
  key: true,
  planVersionId: true,
  serviceCode: true,
  serviceName: true,
  section: true,
  unit: true,
  payBasis: true,
  mode: true,
  quantity: true,
  unitCostCents: true,
  startsOn: true,
  endsOn: true,
  verification: true,
} as const;

/** Where every line of a plan's signed version stands: planned, booked and delivered minutes and cents. Empty while nothing is signed. */
export async function planProgress(tx: Tx, planId: string) {
  const lines = await tx.planLine.findMany({
    where: { planVersion: { planId, status: "SIGNED" } },
    orderBy: [{ section: "asc" }, { position: "asc" }],
    select: progressLine,
  });
  const uses = lines.length ? await lineUses(tx, [planId]) : new Map<string, LineUse>();
  return lines.map((line) => {
    const use = uses.get(lineOf(planId, line.key)) ?? unused;
    return {
      ...line,
      ...lineProgress(line, use),
      use,
      proves: line.payBasis === "RESULT" ? provingKinds(line.serviceCode) : [],
    };
  });
}
