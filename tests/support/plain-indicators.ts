import { isAttended, isMissed, lineProgress, unused } from "@/domain/delivery";
import { volumeMeasures } from "@/domain/indicator";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import type { Actor } from "@/domain/permissions";
import { workingDaysBetween } from "@/domain/working-days";
import { dayOf, toDay } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { plainCases } from "./plain-cases";

/** Everything that is counted. */
export const load = () =>
  asSystem("test", async (tx) => ({
    households: await tx.household.findMany(),
    arrears: await tx.arrearsRecord.findMany({
      where: { voidedAt: null },
      orderBy: [{ recordedOn: "asc" }, { id: "asc" }],
    }),
    actions: await tx.supportAction.findMany({ where: { kind: "JOINT_MEETING" } }),
    referrals: await tx.referral.findMany({ orderBy: [{ sentAt: "asc" }, { id: "asc" }] }),
    assessments: await tx.assessment.findMany({ orderBy: { number: "asc" } }),
    plans: await tx.plan.findMany({ include: { providerOrganisation: true } }),
    versions: await tx.planVersion.findMany({ include: { lines: true }, orderBy: { number: "asc" } }),
    comments: await tx.planComment.findMany({ include: { author: true } }),
    attendances: await tx.attendance.findMany({ include: { confirmations: true } }),
    outcomes: await tx.outcome.findMany(),
    endings: await tx.planEnding.findMany(),
    repayments: await tx.repaymentPlan.findMany({ orderBy: [{ signedOn: "asc" }, { number: "asc" }, { id: "asc" }] }),
    teams: await tx.teamMeeting.findMany({
      where: { status: "HELD" },
      include: { participants: { include: { user: true } } },
    }),
    seats: await tx.enrolment.findMany(),
    sessions: await tx.session.findMany({ include: { operator: true } }),
  }));

/** Whether an outcome counts by its length: a contract lasts 180 days, as it ended or as it is meant to. */
const isLong = ({ kind, startsOn, endsOn, endedOn }: Awaited<ReturnType<typeof load>>["outcomes"][number]) => {
  const last = endedOn ?? endsOn;
  return kind !== "CONTRACT" || !last || (last.getTime() - startsOn.getTime()) / 86_400_000 + 1 >= 180;
};

const earliest = (days: (string | null | undefined)[]) => days.filter((day) => day != null).sort()[0] ?? null;
const distinct = <T>(values: T[]) => new Set(values).size;

/** The value that so large a share of them does not exceed, by counting. */
const rank = (values: number[], share: number) =>
  values.length ? [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] : null;
const spreadOf = (values: number[]) => ({ people: values.length, median: rank(values, 0.5), p90: rank(values, 0.9) });

/** Every figure of the dashboard worked out without a database, one case after the other: what the queries are held against. */
export async function plainIndicators(actor: Actor, filter: IndicatorFilter) {
  const all = await load();
  const org = actor.organisationId;
  const isOfficina = actor.role === "SOCIAL_WORKER";
  const isProvider = actor.role === "EMPLOYMENT_OPERATOR" || actor.role === "PROVIDER_COORDINATOR";
  const by = (moment: Date | null) => moment !== null && dayOf(moment) <= filter.to;
  const sent = all.referrals.filter((r) => by(r.sentAt) && (!isProvider || r.toOrganisationId === org));
  const cohort = all.households.filter(
    (h) =>
      toDay(h.openedOn) <= filter.to &&
      (!filter.from || toDay(h.openedOn) >= filter.from) &&
      (!filter.district || h.district === filter.district) &&
      (!isOfficina || h.organisationId === org) &&
      (!isProvider || sent.some((r) => r.householdId === h.id)),
  );
  const inCohort = (id: string) => cohort.some((h) => h.id === id);
  const fits = (personId: string) =>
    (!filter.band ||
      all.assessments.filter((a) => a.personId === personId && by(a.createdAt)).at(-1)?.aidBand === filter.band) &&
    (!filter.programmeId ||
      all.plans.some((p) => p.personId === personId && by(p.sharedAt) && p.programmeId === filter.programmeId));
  const referrals = sent.filter((r) => inCohort(r.householdId) && fits(r.personId));
  const personIds = [...new Set(referrals.map((r) => r.personId))];
  const plans = all.plans.filter(
    (p) =>
      personIds.includes(p.personId) &&
      inCohort(p.householdId) &&
      by(p.sharedAt) &&
      !(p.status === "CANCELLED" && by(p.endedAt)) &&
      (!isProvider || p.providerOrganisationId === org) &&
      (!filter.programmeId || p.programmeId === filter.programmeId),
  );
  const planIds = plans.map(({ id }) => id);
  const outcomes = all.outcomes.filter((o) => planIds.includes(o.planId) && toDay(o.startsOn) <= filter.to);

  const journeys = personIds.map((personId) => {
    const own = referrals.filter((r) => r.personId === personId);
    const theirs = plans.filter((p) => p.personId === personId);
    const day = (moment: Date | null) => (by(moment) && moment ? dayOf(moment) : null);
    const accepted = earliest(
      own.filter((r) => ["ACCEPTED", "CLOSED"].includes(r.status)).map((r) => day(r.decidedAt)),
    );
    const signed = accepted && earliest(theirs.map((p) => day(p.signedAt)));
    const active = signed && earliest(theirs.map((p) => day(p.activatedAt)));
    const jobs = outcomes.filter((o) => o.personId === personId && ["CONTRACT", "SELF_EMPLOYMENT"].includes(o.kind));
    return {
      personId,
      householdId: own[0]?.householdId ?? "",
      referred: earliest(own.map((r) => day(r.sentAt))),
      decided: earliest(own.map((r) => day(r.decidedAt))),
      accepted,
      met: earliest(
        own
          .filter((r) => ["ACCEPTED", "CLOSED"].includes(r.status) && by(r.decidedAt))
          .map((r) => day(r.firstAppointmentAt)),
      ),
      signed,
      active,
      working: active && earliest(jobs.map((o) => toDay(o.startsOn))),
    };
  });
  const byPeople = filter.band || filter.programmeId;
  const counted = cohort.filter((h) => !byPeople || journeys.some((j) => j.householdId === h.id));
  const days = (from: (typeof journeys)[number]["referred"], to: string | null) =>
    from && to ? [Math.max(0, workingDaysBetween(from, to))] : [];

  const lines = plans.flatMap((plan) => {
    const versions = all.versions.filter((v) => v.planId === plan.id && v.status !== "DISCARDED" && by(v.createdAt));
    const text = versions.filter((v) => by(v.signedAt)).at(-1) ?? versions.at(-1);
    const signed = by(text?.signedAt ?? null);
    return (text?.lines ?? []).map((line) => {
      const done = all.attendances.filter(
        (a) => a.planId === plan.id && a.lineKey === line.key && isAttended(a.status) && by(a.startsAt),
      );
      const proved = all.outcomes.filter(
        (o) =>
          o.planId === plan.id && o.lineKey === line.key && o.provedOn && toDay(o.provedOn) <= filter.to && isLong(o),
      );
      const progress = lineProgress(line, {
        ...unused,
        deliveredMinutes: done.reduce((sum, a) => sum + a.minutes, 0),
        confirmedMinutes: done
          .filter((a) => a.confirmations.some((c) => c.attendanceVersion === a.version && by(c.confirmedAt)))
          .reduce((sum, a) => sum + a.minutes, 0),
        provedOutcomes: proved.length,
      });
      const delivered = signed
        ? { minutes: progress.deliveredMinutes, cents: progress.deliveredCents ?? 0 }
        : { minutes: 0, cents: 0 };
      const recognised = signed
        ? { minutes: progress.recognisedMinutes, cents: progress.recognisedCents ?? 0 }
        : { minutes: 0, cents: 0 };
      const planned = { minutes: progress.plannedMinutes, cents: line.amountCents ?? 0 };
      const committed = !signed ? { minutes: 0, cents: 0 } : by(plan.endedAt) ? delivered : planned;
      return {
        code: line.serviceCode,
        personId: plan.personId,
        begun: signed && (delivered.minutes > 0 || proved.length > 0),
        done: signed && (line.unit === "HOUR" ? delivered.minutes : proved.length) >= line.quantity,
        signed,
        over: by(plan.endedAt),
        planned,
        committed,
        delivered,
        recognised,
      };
    });
  });
  const any = ({ minutes, cents }: { minutes: number; cents: number }) => minutes > 0 || cents > 0;
  const something = ({ delivered }: (typeof lines)[number]) => any(delivered);
  const holds = {
    planned: () => true,
    committed: (line: (typeof lines)[number]) => line.signed && (!line.over || something(line)),
    delivered: something,
    recognised: ({ recognised }: (typeof lines)[number]) => any(recognised),
  };
  const volumeOf = (some: typeof lines) =>
    Object.fromEntries(
      volumeMeasures.map((measure) => [
        measure,
        {
          minutes: some.reduce((sum, line) => sum + line[measure].minutes, 0),
          cents: some.reduce((sum, line) => sum + line[measure].cents, 0),
          people: distinct(some.filter(holds[measure]).map(({ personId }) => personId)),
        },
      ]),
    );

  const register = all.attendances.filter(
    (a) => planIds.includes(a.planId) && by(a.startsAt) && (isAttended(a.status) || isMissed(a.status)),
  );
  const missed = register.filter((a) => isMissed(a.status));
  const tally = (some: typeof register) => ({
    appointments: some.length,
    people: distinct(some.map((a) => a.personId)),
  });
  const working = new Set(journeys.filter((j) => j.working).map((j) => j.householdId));
  const known = (householdId: string, day: string) =>
    all.arrears
      .filter((a) => a.householdId === householdId && toDay(a.recordedOn) <= day)
      .map((a) => a.rentDebtCents + a.chargesDebtCents);
  const indebted = counted
    .filter((h) => working.has(h.id))
    .map((h) => known(h.id, filter.to))
    .filter((debts) => debts.length);
  const together = all.teams.filter(({ organisationId, participants }) => {
    const there = participants.flatMap(({ present, user }) => (present && user ? [user] : []));
    const ofProvider = there.some(({ role }) => role === "EMPLOYMENT_OPERATOR" || role === "PROVIDER_COORDINATOR");
    return ofProvider && there.some((user) => user.organisationId === organisationId);
  });
  const meetings = all.actions.filter(
    (a) =>
      counted.some((h) => h.id === a.householdId) &&
      toDay(a.startedOn) <= filter.to &&
      !together.some((m) => m.householdId === a.householdId && dayOf(m.startsAt) === toDay(a.startedOn)),
  );
  const teams = together.filter((m) => counted.some((h) => h.id === m.householdId) && by(m.startsAt));
  const joint = [...meetings, ...teams].map(({ householdId }) => householdId);
  const type = (o: (typeof outcomes)[number]) => o.contractType ?? o.kind;
  const lasting = (o: (typeof outcomes)[number]) => o.kind === "CONTRACT" && isLong(o);
  return {
    journeys,
    counted,
    counts: {
      households: counted.length,
      householdsOpen: counted.filter((h) => !by(h.closedAt)).length,
      referred: journeys.length,
      accepted: journeys.filter((j) => j.accepted).length,
      signed: journeys.filter((j) => j.signed).length,
      active: journeys.filter((j) => j.active).length,
      working: journeys.filter((j) => j.working).length,
    },
    days: {
      answerDays: spreadOf(journeys.flatMap((j) => days(j.referred, j.decided))),
      signatureDays: spreadOf(journeys.flatMap((j) => days(j.accepted, j.signed))),
      startDays: spreadOf(journeys.flatMap((j) => days(j.signed, j.active))),
      workDays: spreadOf(journeys.flatMap((j) => days(j.active, j.working))),
      meetingDays: spreadOf(journeys.flatMap((j) => days(j.referred, j.met))),
      planDays: spreadOf(journeys.flatMap((j) => days(j.met, j.met && j.signed))),
    },
    volume: {
      total: volumeOf(lines),
      services: Object.fromEntries(
        [...new Set(lines.map((l) => l.code))].map((code) => [code, volumeOf(lines.filter((l) => l.code === code))]),
      ),
    },
    arrears: {
      working: indebted.length,
      easing: indebted.filter((debts) => (debts.at(-1) ?? 0) < (debts[0] ?? 0)).length,
      on: (day: string, atWork: boolean) => {
        const debts = counted.filter((h) => working.has(h.id) === atWork).flatMap((h) => known(h.id, day).slice(-1));
        return {
          households: debts.length,
          averageCents: debts.length ? Math.round(debts.reduce((a, b) => a + b, 0) / debts.length) : null,
        };
      },
    },
    synergy: {
      shared: plans.length,
      coDesigned: plans.filter((p) =>
        all.comments.some(
          (c) =>
            c.planId === p.id &&
            c.kind !== "AGREEMENT" &&
            c.audience === "SHARED" &&
            by(c.createdAt) &&
            c.author.organisationId === p.referrerOrganisationId,
        ),
      ).length,
      agreementDays: spreadOf(
        plans.flatMap((p) =>
          by(p.agreedAt) && p.agreedAt && p.sharedAt ? days(dayOf(p.sharedAt), dayOf(p.agreedAt)) : [],
        ),
      ),
      jointMeetings: { meetings: joint.length, households: distinct(joint) },
    },
    attendance: {
      expected: tally(register),
      missed: tally(missed),
      reasons: Object.fromEntries(
        [...new Set(missed.map((a) => a.absenceReason))].map((reason) => [
          String(reason),
          tally(missed.filter((a) => a.absenceReason === reason)),
        ]),
      ),
    },
    ...plainCases({ all, filter, by, isProvider, referrals, plans, counted, lines, outcomes, known }),
    outcomes: {
      people: distinct(outcomes.map((o) => o.personId)),
      lasting: distinct(outcomes.filter(lasting).map((o) => o.personId)),
      types: Object.fromEntries(
        [...new Set(outcomes.map(type))].map((one) => [
          one,
          distinct(outcomes.filter((o) => type(o) === one).map((o) => o.personId)),
        ]),
      ),
    },
  };
}
