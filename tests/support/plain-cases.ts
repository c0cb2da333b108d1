import { isAttended } from "@/domain/delivery";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { dayOf, toDay } from "@/lib/dates";
import type { load } from "./plain-indicators";

type All = Awaited<ReturnType<typeof load>>;
type Chosen = {
  all: All;
  filter: IndicatorFilter;
  by: (moment: Date | null) => boolean;
  isProvider: boolean;
  referrals: All["referrals"];
  plans: All["plans"];
  counted: All["households"];
  lines: { personId: string; signed: boolean; begun: boolean; done: boolean }[];
  outcomes: All["outcomes"];
  known: (householdId: string, day: string) => number[];
};

const distinct = <T>(values: T[]) => new Set(values).size;
const tally = (names: string[]) =>
  Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));

/** The figures about answers, PIPs, services, debts, repayment plans, training and internships, one case after the other. */
export function plainCases({ all, filter, by, isProvider, referrals, plans, counted, lines, outcomes, known }: Chosen) {
  const { to } = filter;
  const count = (some: All["referrals"]) => ({ referrals: some.length, people: distinct(some.map((r) => r.personId)) });
  const answered = referrals.filter((r) => by(r.decidedAt));
  const waiting = referrals.filter((r) => !by(r.decidedAt) && !by(r.withdrawnAt));
  const services = (some: Chosen["lines"]) => ({
    services: some.length,
    people: distinct(some.map((l) => l.personId)),
  });
  const signed = lines.filter((line) => line.signed);

  const state = (plan: All["plans"][number]) => {
    if (by(plan.endedAt)) return plan.status;
    if (plan.status === "SUSPENDED" && by(plan.suspendedAt)) return "SUSPENDED";
    if (by(plan.activatedAt)) return "ACTIVE";
    if (by(plan.signedAt)) return "SIGNED";
    return by(plan.agreedAt) ? "AGREED" : "SHARED";
  };
  const ended = all.endings.filter((e) => plans.some((p) => p.id === e.planId) && toDay(e.decidedOn) <= to);

  const appointments = all.attendances.filter(
    (a) => plans.some((p) => p.id === a.planId) && by(a.startsAt) && a.status !== "CANCELLED",
  );
  const whoHeld = (a: All["attendances"][number]) => {
    const session = all.sessions.find((s) => s.id === a.sessionId);
    const plan = plans.find((p) => p.id === a.planId);
    return (isProvider ? session?.operator.name : plan?.providerOrganisation.name) ?? "";
  };

  const debts = counted.map((h) => known(h.id, to)).filter((debt) => debt.length > 0);
  const change = (debt: number[]) => Math.sign((debt.at(-1) ?? 0) - (debt[0] ?? 0));
  const changes = (
    [
      ["FELL", -1],
      ["SAME", 0],
      ["ROSE", 1],
    ] as const
  ).map(([name, sign]) => {
    const some = debts.filter((debt) => change(debt) === sign);
    const sum = (place: 0 | -1) => some.reduce((total, debt) => total + (debt.at(place) ?? 0), 0);
    return { change: name, households: some.length, firstCents: sum(0), lastCents: sum(-1) };
  });
  const paying = counted.flatMap((h) => {
    const last = all.repayments
      .filter((r) => r.householdId === h.id && r.signedOn && toDay(r.signedOn) <= to)
      .filter((r) => r.status !== "RESCHEDULED" || !by(r.endedAt))
      .at(-1);
    if (!last) return [];
    if (by(last.endedAt)) return [last.status as string];
    return [last.lateSince && toDay(last.lateSince) <= to ? "LATE" : "REGULAR"];
  });

  const seats = all.seats.filter((s) => plans.some((p) => p.id === s.planId) && by(s.seatedAt));
  const interns = outcomes.filter((o) => o.kind === "INTERNSHIP");
  const began = (personId: string) =>
    Math.min(...interns.filter((o) => o.personId === personId).map((o) => +o.startsOn));
  const thenWorking = outcomes.filter(
    (o) => ["CONTRACT", "SELF_EMPLOYMENT"].includes(o.kind) && +o.startsOn >= began(o.personId),
  );
  const people = new Set(interns.map((o) => o.personId));
  return {
    answers: {
      sent: count(referrals),
      answered: count(answered),
      answeredLate: count(answered.filter((r) => r.dueOn && r.decidedAt && dayOf(r.decidedAt) > toDay(r.dueOn))),
      unanswered: count(waiting),
      overdue: count(waiting.filter((r) => r.dueOn && toDay(r.dueOn) < to)),
    },
    states: tally(plans.map(state)),
    endings: tally(
      ended.map((e) => (e.withdrawalCause ? `WITHDRAWN_${e.withdrawalCause}` : `REVOKED_${e.revocationCause}`)),
    ),
    services: {
      servicesSigned: services(signed),
      servicesBegun: services(signed.filter((line) => line.begun)),
      servicesDone: services(signed.filter((line) => line.done)),
    },
    deliverers: Object.fromEntries(
      [...new Set(appointments.map(whoHeld))].map((name) => {
        const own = appointments.filter((a) => whoHeld(a) === name);
        return [
          name,
          {
            fixedMinutes: own.reduce((sum, a) => sum + (a.endsAt.getTime() - a.startsAt.getTime()) / 60_000, 0),
            deliveredMinutes: own.filter((a) => isAttended(a.status)).reduce((sum, a) => sum + a.minutes, 0),
            people: distinct(own.map((a) => a.personId)),
          },
        ];
      }),
    ),
    changes,
    repayments: tally(paying),
    training: {
      trained: distinct(seats.map((s) => s.personId)),
      trainingDone: distinct(seats.filter((s) => s.status === "COMPLETED" && by(s.endedAt)).map((s) => s.personId)),
    },
    internships: {
      internships: people.size,
      internshipsWorking: distinct(thenWorking.filter((o) => people.has(o.personId)).map((o) => o.personId)),
    },
  };
}
