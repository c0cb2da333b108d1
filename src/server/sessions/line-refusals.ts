import "server-only";
import { minutesLeft, unused } from "@/domain/delivery";
import { bookingRefusal, durationOf } from "@/domain/session";
import { dayOf, momentOf, toDate, toDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import type { Message } from "@/lib/outcome";
import type { Tx } from "../db";
import { lineOf, lineUses } from "../plans/line-uses";
import type { LineToBook } from "./lines-to-book";
import { type Slot, told } from "./slot";

/** Minutes wanted on a line of a plan held still; `held`: the attendance they belong to already, with the minutes it counts now. */
export type WantedOnLine = { line: LineToBook; minutes: number; held?: { id: string; minutes: number } };

/**
 * For each line, why these minutes may not be put on it at those moments; null where they may. The rules of `bookingRefusal`,
 * and a person is in one place at a time. A line that holds too few hours leads to a variation that asks for them.
 */
export async function lineRefusals(tx: Tx, wanted: WantedOnLine[], slot: Slot): Promise<(Message | null)[]> {
  const { startsAt, endsAt } = slot;
  const lines = wanted.map(({ line }) => line);
  const planIds = lines.map(({ planVersion }) => planVersion.planId);
  const uses = await lineUses(tx, planIds);
  const sameDay = await appointmentsOfDay(tx, wanted, startsAt);
  const accreditations = await accreditationsOn(tx, lines, startsAt);
  return wanted.map(({ line, minutes, held }) => {
    const { plan, planId } = line.planVersion;
    const name = `${plan.person.lastName} ${plan.person.firstName}`;
    const mine = sameDay.filter(
      (other) => other.personId === plan.personId && dayOf(other.startsAt) === dayOf(startsAt),
    );
    const clash = mine.find((other) => other.startsAt < endsAt && other.endsAt > startsAt);
    if (clash) return { key: "session.refusals.personBusy", values: { name, ...told({ ...clash, ...clash.session }) } };
    const left = minutesLeft(line, uses.get(lineOf(planId, line.key)) ?? unused) + (held?.minutes ?? 0);
    const refusal = bookingRefusal(
      {
        planStatus: plan.status,
        lineStatus: line.status,
        startsOn: toDay(line.startsOn),
        endsOn: toDay(line.endsOn),
        minutesLeft: left,
        personDayMinutes: mine.reduce((sum, other) => sum + durationOf(other.startsAt, other.endsAt), 0),
        delivererAccredited: accreditations.some(
          ({ organisationId, register }) => organisationId === line.delivererId && register === line.register,
        ),
      },
      startsAt,
      minutes,
    );
    if (!refusal) return null;
    const way = refusal.key === "session.refusals.nothingLeft" ? { way: variationOf(line, name, minutes - left) } : {};
    return { ...refusal, values: { ...refusal.values, name }, ...way };
  });
}

/** The variation that would give a line so many minutes more, already filled in. */
const variationOf = ({ key, quantity, planVersion: { planId } }: LineToBook, name: string, missing: number) => ({
  key: "session.proposeVariation",
  values: { name },
  href: `/plans/${planId}/vary?start=increase&line=${key}&quantity=${encodeURIComponent(typedHours(quantity + missing))}`,
});

/** Where the people of these lines are on the day anyway, but for the attendances asked about. */
function appointmentsOfDay(tx: Tx, wanted: WantedOnLine[], startsAt: Date) {
  const dayStart = momentOf(dayOf(startsAt), "00:00") ?? startsAt;
  return tx.attendance.findMany({
    where: {
      id: { notIn: wanted.flatMap(({ held }) => held?.id ?? []) },
      personId: { in: wanted.map(({ line }) => line.planVersion.plan.personId) },
      status: { notIn: ["CANCELLED", "ABSENT", "ABSENT_JUSTIFIED"] },
      startsAt: { gte: dayStart, lt: new Date(dayStart.getTime() + 25 * 3_600_000) },
    },
    select: { personId: true, startsAt: true, endsAt: true, session: { select: { serviceName: true } } },
  });
}

const accreditationsOn = (tx: Tx, lines: LineToBook[], startsAt: Date) => {
  const day = toDate(dayOf(startsAt));
  return tx.accreditation.findMany({
    where: {
      organisationId: { in: lines.map(({ delivererId }) => delivererId) },
      status: "ACTIVE",
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { organisationId: true, register: true },
  });
};
