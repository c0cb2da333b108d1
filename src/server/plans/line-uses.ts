import "server-only";
import { attended, type LineUse, unused } from "@/domain/delivery";
import { standingOf } from "@/domain/outcome";
import type { LineFacts } from "@/domain/variation";
import { dayOf } from "@/lib/dates";
import type { Tx } from "../db";
import { isAttended, isConfirmed } from "./attended";
import { daysOf } from "./outcome-days";

/** The key under which `lineUses` keeps a line. */
export const lineOf = (planId: string, lineKey: string) => `${planId} ${lineKey}`;

type Minutes = Pick<LineUse, "bookedMinutes" | "deliveredMinutes" | "confirmedMinutes">;

/** What was done on the lines of some plans, by plan and line key; lines nobody touched are not in the map. Minutes. */
export async function lineUses(tx: Tx, planIds: string[]): Promise<Map<string, LineUse>> {
  const minutes = await tx.$queryRaw<({ planId: string; lineKey: string } & Minutes)[]>`
    select a."planId", a."lineKey",
      coalesce(sum(a.minutes) filter (where a.status = 'BOOKED'), 0)::int as "bookedMinutes",
      coalesce(sum(a.minutes) filter (where ${isAttended}), 0)::int as "deliveredMinutes",
      coalesce(sum(a.minutes) filter (where ${isConfirmed()}), 0)::int as "confirmedMinutes"
    from "Attendance" a
    where a."planId" = any(${planIds}::uuid[]) and (a.status = 'BOOKED' or ${isAttended})
    group by 1, 2`;
  const outcomes = await tx.outcome.findMany({
    where: { planId: { in: planIds }, provedOn: { not: null }, lineKey: { not: null } },
    select: { planId: true, lineKey: true, kind: true, startsOn: true, endsOn: true, endedOn: true, provedOn: true },
  });
  const uses = new Map<string, LineUse>();
  for (const { planId, lineKey, ...held } of minutes) uses.set(lineOf(planId, lineKey), { ...unused, ...held });
  for (const { planId, lineKey, ...outcome } of outcomes)
    if (lineKey && standingOf(daysOf(outcome)) === "recognised") {
      const use = uses.get(lineOf(planId, lineKey)) ?? unused;
      uses.set(lineOf(planId, lineKey), { ...use, provedOutcomes: use.provedOutcomes + 1 });
    }
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
