import "server-only";
import type { ReportLine, ReportOutcome } from "@/domain/closure";
import type { Tx } from "../db";
import { outcomesOf } from "../outcomes/list-outcomes";
import { planProgress } from "../sessions/line-use";

/** What a closure report copies when it is shared: every service of the version in force with what was planned, delivered and recognised (minutes, cents), and the outcomes. */
export async function reportFigures(
  tx: Tx,
  planId: string,
): Promise<{ lines: ReportLine[]; outcomes: ReportOutcome[] }> {
  const lines = await planProgress(tx, planId);
  const outcomes = await outcomesOf(tx, planId);
  return {
    lines: lines.map((line) => ({
      key: line.key,
      code: line.serviceCode,
      name: line.serviceName,
      byHours: line.unit === "HOUR",
      quantity: line.quantity,
      plannedMinutes: line.plannedMinutes,
      deliveredMinutes: line.deliveredMinutes,
      plannedCents: line.plannedCents,
      deliveredCents: line.deliveredCents,
      recognisedMinutes: line.recognisedMinutes,
      recognisedCents: line.recognisedCents,
      proved: line.use.provedOutcomes,
    })),
    outcomes: outcomes.map(({ id, kind, employer, days, standing }) => ({
      id,
      kind,
      employer,
      startsOn: days.startsOn,
      endsOn: days.endedOn ?? days.endsOn,
      proved: days.provedOn !== null,
      standing,
    })),
  };
}

// The database gives an object's keys back in an order of its own.
const inOrder = (row: object) => Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));

/** Whether two copies of the figures say the same. */
export const sameFigures = (one: readonly object[], other: readonly object[]) =>
  JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder));
