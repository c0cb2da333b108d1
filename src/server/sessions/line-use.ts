import "server-only";
import { attended, type LineUse, lineProgress, provingKinds, unused } from "@/domain/delivery";
import type { Tx } from "../db";

/** What was done on the lines of some plans, by plan and line key; lines nobody touched are not in the map. Minutes. */
export async function lineUses(tx: Tx, planIds: string[]): Promise<Map<string, LineUse>> {
  const minutes = await tx.attendance.groupBy({
    by: ["planId", "lineKey", "status"],
    where: { planId: { in: planIds }, status: { in: ["BOOKED", ...attended] } },
    _sum: { minutes: true },
  });
  const outcomes = await tx.outcome.groupBy({
    by: ["planId", "lineKey"],
    where: { planId: { in: planIds }, provedOn: { not: null }, lineKey: { not: null } },
    _count: true,
  });
  const uses = new Map<string, LineUse>();
  const add = (planId: string, lineKey: string, more: Partial<LineUse>) => {
    const use = uses.get(lineOf(planId, lineKey)) ?? unused;
    uses.set(lineOf(planId, lineKey), {
      bookedMinutes: use.bookedMinutes + (more.bookedMinutes ?? 0),
      deliveredMinutes: use.deliveredMinutes + (more.deliveredMinutes ?? 0),
      provedOutcomes: use.provedOutcomes + (more.provedOutcomes ?? 0),
    });
  };
  for (const { planId, lineKey, status, _sum } of minutes)
    add(planId, lineKey, { [status === "BOOKED" ? "bookedMinutes" : "deliveredMinutes"]: _sum.minutes ?? 0 });
  for (const { planId, lineKey, _count } of outcomes) if (lineKey) add(planId, lineKey, { provedOutcomes: _count });
  return uses;
}

/** The key under which `lineUses` keeps a line. */
export const lineOf = (planId: string, lineKey: string) => `${planId} ${lineKey}`;

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
