import type { AttendanceStatus, OutcomeKind, PayBasis, ServiceUnit } from "@/generated/prisma/enums";
import type { Cents } from "@/lib/money";
import { lineAmountCents } from "./volume";

/** The states of an attendance in which the person was there, and minutes count. */
export const attended = ["PRESENT", "LATE", "LEFT_EARLY"] as const satisfies AttendanceStatus[];

/** The states in which somebody did not come: no minutes, but the appointment stays on the register. */
export const missed = ["ABSENT_JUSTIFIED", "ABSENT"] as const satisfies AttendanceStatus[];

export const isAttended = (status: AttendanceStatus) => (attended as readonly AttendanceStatus[]).includes(status);
export const isMissed = (status: AttendanceStatus) => (missed as readonly AttendanceStatus[]).includes(status);

/** A signed line, as far as what it still holds depends on it. Quantity: minutes or pieces; cost: cents per hour or piece, null when unknown. */
export type DeliverableLine = {
  unit: ServiceUnit;
  payBasis: PayBasis;
  quantity: number;
  unitCostCents: number | null;
};

/**
 * What was done on a line: minutes booked and not yet held, minutes delivered, those of them that the person confirmed as they
 * stand now, outcomes proved.
 */
export type LineUse = {
  bookedMinutes: number;
  deliveredMinutes: number;
  confirmedMinutes: number;
  provedOutcomes: number;
};

/** The four measures of what a plan holds, in the order in which an hour goes through them. */
export const measures = ["planned", "booked", "delivered", "recognised"] as const;
export type Measure = (typeof measures)[number];

/** Where a line stands. Minutes and cents; cents are null where the unit cost is unknown. */
export type LineProgress = Record<`${Measure}Minutes`, number> & Record<`${Measure}Cents`, Cents | null>;

/** No use at all. */
export const unused: LineUse = { bookedMinutes: 0, deliveredMinutes: 0, confirmedMinutes: 0, provedOutcomes: 0 };

/**
 * Where a line stands, from what was done on it. A service paid by result is worth 0 until its outcome is proved
 * (product rules §3.9), however many hours it took; one paid by hours is worth the hours delivered, and what of them the person
 * confirmed is recognised (timesheet signed by operator and person, domain notes §3.4).
 */
export function lineProgress(line: DeliverableLine, use: LineUse): LineProgress {
  const { unit, payBasis, quantity, unitCostCents } = line;
  const byHours = unit === "HOUR";
  const plannedCents = lineAmountCents(quantity, unit, unitCostCents);
  const byResult = payBasis === "RESULT";
  const proved = Math.min(use.provedOutcomes, byHours ? 1 : quantity);
  const perOutcome = byHours ? plannedCents : unitCostCents;
  const worth = (minutes: number) => lineAmountCents(minutes, "HOUR", unitCostCents);
  const ofOutcomes = perOutcome === null ? null : proved * perOutcome;
  return {
    plannedMinutes: byHours ? quantity : 0,
    bookedMinutes: use.bookedMinutes,
    deliveredMinutes: use.deliveredMinutes,
    recognisedMinutes: use.confirmedMinutes,
    plannedCents,
    bookedCents: byResult ? plannedCents && 0 : worth(use.bookedMinutes),
    deliveredCents: byResult ? ofOutcomes : worth(use.deliveredMinutes),
    recognisedCents: byResult ? ofOutcomes : worth(use.confirmedMinutes),
  };
}

/**
 * What each of some attendances of a line is worth (cents, null for an unknown cost), from their minutes in order of time:
 * each gets what the sum grows by, so that the parts of a line, however they are added up, make its rounded amount to the cent.
 */
export function sharesOf(minutes: readonly number[], unitCostCents: Cents | null): (Cents | null)[] {
  let sum = 0;
  return minutes.map((more) => {
    const before = lineAmountCents(sum, "HOUR", unitCostCents);
    sum += more;
    const after = lineAmountCents(sum, "HOUR", unitCostCents);
    return before === null || after === null ? null : after - before;
  });
}

/** Minutes that may still be booked on a line; a line counted in pieces holds no hours to run out of. */
export const minutesLeft = (line: DeliverableLine, use: LineUse) =>
  line.unit === "HOUR" ? line.quantity - use.bookedMinutes - use.deliveredMinutes : Number.POSITIVE_INFINITY;

/** Which outcomes prove a service paid by result: work or an internship by its own kind, anything else by any of them. */
export const provingKinds = (serviceCode: string): readonly OutcomeKind[] =>
  serviceCode === "L13"
    ? ["CONTRACT"]
    : serviceCode === "L14"
      ? ["INTERNSHIP"]
      : serviceCode === "L15"
        ? ["SELF_EMPLOYMENT"]
        : ["CERTIFICATE", "CONTRACT", "INTERNSHIP", "SELF_EMPLOYMENT"];
