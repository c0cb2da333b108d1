import "server-only";
import { type VolumeMeasure, volumeMeasures } from "@/domain/indicator";
import { type Protection, protectAlone, protectParts } from "@/domain/indicator-suppression";
import type { ArrearsGroup } from "./arrears";
import type { Spread } from "./path";
import type { Figures } from "./read-dashboard";
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
  const { path, volume, ceilings, derogations, arrears, synergy, attendance, outcomes } = figures;
  const { counts, days } = path;

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
      households: alone(counts.households),
      referred: alone(counts.referred),
      accepted: alone(counts.accepted),
      signed: alone(counts.signed),
      active: alone(counts.active),
      working: alone(counts.working),
    },
    times: {
      answerDays: spread(days.answerDays),
      signatureDays: spread(days.signatureDays),
      startDays: spread(days.startDays),
      workDays: spread(days.workDays),
    },
    volume: {
      services: volume.services.map(service),
      total: measured(volume.total, (measure) => protectedBy[measure]?.whole ?? "shown"),
    },
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
      known: alone(arrears.working),
      easing: show(
        arrears.easing,
        protectParts([arrears.easing, arrears.working - arrears.easing], arrears.working).parts[0] ?? "shown",
      ),
    },
    synergy: {
      shared: alone(synergy.shared),
      coDesigned: show(
        synergy.coDesigned,
        protectParts([synergy.coDesigned, synergy.shared - synergy.coDesigned], synergy.shared).parts[0] ?? "shown",
      ),
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
      lasting: alone(outcomes.lasting),
      types: outcomes.types.map(({ type, people }, index) => ({
        type,
        people: show(people, typeParts.parts[index] ?? "shown"),
      })),
    },
  };
}
