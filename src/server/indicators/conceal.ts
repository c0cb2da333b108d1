import "server-only";
import { type VolumeMeasure, volumeMeasures } from "@/domain/indicator";
import { isFew, type Protection, protectAlone, protectParts } from "@/domain/indicator-suppression";
import type { ArrearsGroup, ChangeRow } from "./arrears";
import type { Spread } from "./path";
import { protectionsOf } from "./protections";
import type { Figures } from "./read-figures";
import type { ServiceVolume, Volume } from "./volume";

/** A figure that may be hidden; a hidden one has no value here any more. */
export type Shown = { value: number | null; protection: Protection };

/** Hides from who reads without the cases (`hiding`) every figure about too few people, and those that would give one away. */
export function conceal(figures: Figures, hiding: boolean) {
  const show = (value: number | null, protection: Protection): Shown =>
    hiding && protection !== "shown" ? { value: null, protection } : { value, protection: "shown" };
  const alone = (value: number, people = value) => show(value, protectAlone(people));
  const spread = ({ people, median, p90 }: Spread) => ({
    people: alone(people),
    median: show(median, protectAlone(people)),
    p90: show(p90, protectAlone(people)),
  });
  const { path, answers, plans, volume, services, deliverers, ceilings, derogations, arrears, synergy, attendance } =
    figures;
  const { outcomes, internships, training } = figures;
  const { counts, days } = path;
  const tied = protectionsOf(figures);
  // Tied by sums to other figures, and still hidden when it is about few people (`people`) however many things it counts.
  const told = (name: string, value: number, people = value) => show(value, isFew(people) ? "few" : tied(name));

  const protectedBy = Object.fromEntries(
    volumeMeasures.map((measure) => [
      measure,
      protectParts(
        volume.services.map((service) => service[measure].people),
        volume.total[measure].people,
      ),
    ]),
  );
  const measured = (of: Record<VolumeMeasure, Volume>, protection: (measure: VolumeMeasure) => Protection) => {
    const figure = (measure: VolumeMeasure) => ({
      minutes: show(of[measure].minutes, protection(measure)),
      cents: show(of[measure].cents, protection(measure)),
    });
    return {
      planned: figure("planned"),
      committed: figure("committed"),
      delivered: figure("delivered"),
      recognised: figure("recognised"),
    };
  };
  const service = (row: ServiceVolume, index: number) => ({
    code: row.code,
    name: row.name,
    section: row.section,
    unknownCost: row.unknownCost,
    ...measured(row, (measure) => protectedBy[measure]?.parts[index] ?? "shown"),
  });

  const missedParts = protectParts(
    attendance.reasons.map(({ people }) => people),
    attendance.missed.people,
  );
  const typeParts = protectParts(
    outcomes.types.map(({ people }) => people),
    outcomes.people,
  );
  const months = [...new Set(arrears?.points.map(({ month }) => month))];
  const owed = (group: ArrearsGroup) =>
    months.map((month) => {
      const point = arrears?.points.find((one) => one.month === month && one.group === group);
      return point ? alone(point.averageCents, point.households) : show(null, "shown");
    });

  return {
    path: {
      households: told("households", counts.households),
      householdsOpen: told("householdsOpen", counts.householdsOpen),
      referred: told("referred", counts.referred),
      accepted: told("accepted", counts.accepted),
      signed: told("signed", counts.signed),
      active: told("active", counts.active),
      working: told("working", counts.working),
    },
    times: {
      answerDays: spread(days.answerDays),
      signatureDays: spread(days.signatureDays),
      startDays: spread(days.startDays),
      workDays: spread(days.workDays),
      meetingDays: spread(days.meetingDays),
      planDays: spread(days.planDays),
    },
    answers: {
      answered: told("answered", answers.answered.referrals, answers.answered.people),
      answeredLate: told("answeredLate", answers.answeredLate.referrals, answers.answeredLate.people),
      unanswered: told("unanswered", answers.unanswered.referrals, answers.unanswered.people),
      overdue: told("overdue", answers.overdue.referrals, answers.overdue.people),
    },
    plans: {
      planStates: plans.states.map(({ part, plans: value }) => ({ type: part, plans: told(`state ${part}`, value) })),
      endings: plans.endings.map(({ part, plans: value }) => ({ type: part, plans: told(`ending ${part}`, value) })),
    },
    volume: {
      services: volume.services.map(service),
      total: measured(volume.total, (measure) => protectedBy[measure]?.whole ?? "shown"),
    },
    services: {
      servicesSigned: told("servicesSigned", services.servicesSigned.services, services.servicesSigned.people),
      servicesBegun: told("servicesBegun", services.servicesBegun.services, services.servicesBegun.people),
      servicesDone: told("servicesDone", services.servicesDone.services, services.servicesDone.people),
    },
    deliverers: deliverers.map(({ name, fixedMinutes, deliveredMinutes, people }) => ({
      name,
      fixedMinutes: show(fixedMinutes, isFew(people) ? "few" : tied(`deliverer ${name}`)),
      deliveredMinutes: show(deliveredMinutes, isFew(people) ? "few" : tied(`deliverer ${name}`)),
    })),
    ceilings:
      ceilings?.map(({ bands, ...programme }) => {
        const parts = protectParts(
          bands.map(({ plans }) => plans),
          bands.reduce((sum, { plans }) => sum + plans, 0),
        ).parts;
        return {
          ...programme,
          bands: bands.map(({ aidBand, ceilingCents, plans, averageCents, dearestCents }, index) => {
            const protection = parts[index] ?? "shown";
            return {
              aidBand,
              ceilingCents,
              plans: show(plans, protection),
              averageCents: show(plans ? averageCents : null, protection),
              dearestCents: show(plans ? dearestCents : null, hiding ? "reserved" : "shown"),
            };
          }),
        };
      }) ?? null,
    // The Comune decides on each request, and reads every one of them: their number gives nobody away.
    derogations: derogations && {
      cents: show(derogations.cents, "shown"),
      granted: show(derogations.granted, "shown"),
      open: show(derogations.open, "shown"),
    },
    arrears: arrears && {
      months,
      working: owed("working"),
      others: owed("others"),
      known: told("debtsWorking", arrears.working),
      easing: told("easing", arrears.easing),
      debtChange: arrears.changes.map(({ change, households }) => ({
        type: change,
        households: told(`change ${change}`, households),
      })),
      ...averages(arrears.changes, told),
      repayments: arrears.repayments.map(({ part, households }) => ({
        type: part,
        households: told(`repayment ${part}`, households),
      })),
    },
    synergy: {
      shared: told("shared", synergy.shared),
      coDesigned: told("coDesigned", synergy.coDesigned),
      agreementDays: spread(synergy.agreementDays),
      jointMeetings: alone(synergy.jointMeetings.meetings, synergy.jointMeetings.households),
    },
    attendance: {
      expected: alone(attendance.expected.appointments, attendance.expected.people),
      missed: show(attendance.missed.appointments, missedParts.whole),
      reasons: attendance.reasons.map(({ reason, appointments }, index) => ({
        reason,
        missed: show(appointments, missedParts.parts[index] ?? "shown"),
      })),
    },
    outcomes: {
      people: show(outcomes.people, typeParts.whole),
      lasting: told("lasting", outcomes.lasting),
      types: outcomes.types.map(({ type, people, lasting }, index) => ({
        type,
        people: show(people, typeParts.parts[index] ?? "shown"),
        lastingPeople: show(lasting, worst(typeParts.parts[index], tied(`lasting ${type}`))),
      })),
    },
    internships: {
      internships: told("internships", internships.internships),
      internshipsWorking: told("internshipsWorking", internships.internshipsWorking),
    },
    training: {
      trained: told("trained", training.trained),
      trainingDone: told("trainingDone", training.trainingDone),
    },
  };
}

const worst = (...protections: (Protection | undefined)[]) =>
  protections.find((one) => one && one !== "shown") ?? "shown";

/** What the households owed on average when first known and now (cents): hidden with their number. */
function averages(changes: ChangeRow[], told: (name: string, value: number, people?: number) => Shown) {
  const known = changes.reduce((sum, { households }) => sum + households, 0);
  const average = (cents: number): Shown => {
    const { value, protection } = told("debtsKnown", known);
    return { value: value ? Math.round(cents / known) : null, protection };
  };
  return {
    debtsKnown: told("debtsKnown", known),
    firstCents: average(changes.reduce((sum, { firstCents }) => sum + firstCents, 0)),
    lastCents: average(changes.reduce((sum, { lastCents }) => sum + lastCents, 0)),
  };
}
