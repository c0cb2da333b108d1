import "server-only";
import { attended, type LineUse, unused } from "@/domain/delivery";
import { standingOf } from "@/domain/outcome";
import type { LineFacts } from "@/domain/variation";
import { dayOf } from "@/lib/dates";
import type { Tx } from "../db";
import { daysOf } from "./outcome-days";

/** The key under which `lineUses` keeps a line. */
export const lineOf = (planId: string, lineKey: string) => `${planId} ${lineKey}`;

/** What was done on the lines of some plans, by plan and line key; lines nobody touched are not in the map. Minutes. */
export async function lineUses(tx: Tx, planIds: string[]): Promise<Map<string, LineUse>> {
  const minutes = await tx.attendance.groupBy({
    by: ["planId", "lineKey", "status"],
    where: { planId: { in: planIds }, status: { in: ["BOOKED", ...attended] } },
    _sum: { minutes: true },
  });
  const outcomes = await tx.outcome.findMany({
    where: { planId: { in: planIds }, provedOn: { not: null }, lineKey: { not: null } },
    select: { planId: true, lineKey: true, kind: true, startsOn: true, endsOn: true, endedOn: true, provedOn: true },
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
  for (const { planId, lineKey, ...outcome } of outcomes)
    if (lineKey && standingOf(daysOf(outcome)) === "recognised") add(planId, lineKey, { provedOutcomes: 1 });
  return uses;
}

/** What was done on each line of one plan, by line key, with the first and last day of it: what a variation may not go below. */
export async function lineFacts(tx: Tx, planId: string): Promise<Map<string, LineFacts>> {
  const uses = await lineUses(tx, [planId]);
  const days = await tx.attendance.groupBy({
    by: ["lineKey"],
    where: { planId, status: { in: ["BOOKED", ...attended] } },
    _min: { startsAt: true },
    _max: { startsAt: true },
  });
  const facts = new Map<string, LineFacts>();
  for (const [key, use] of uses) {
    const lineKey = key.slice(planId.length + 1);
    const held = days.find((one) => one.lineKey === lineKey);
    facts.set(lineKey, {
      ...use,
      firstOn: held?._min.startsAt ? dayOf(held._min.startsAt) : null,
      lastOn: held?._max.startsAt ? dayOf(held._max.startsAt) : null,
    });
  }
  return facts;
}
