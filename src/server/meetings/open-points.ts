import "server-only";
import { debtOf } from "@/domain/arrears";
import { asLoudAs } from "@/domain/clock";
import { type OpenFacts, openPointsOf } from "@/domain/open-points";
import { living } from "@/domain/plan";
import { isRunning, runningRepayment } from "@/domain/repayment";
import { duesOf } from "@/domain/repayment-dues";
import type { SupportActionKind } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import { clocksOfPlans } from "../clocks/plan-clocks";
import type { Tx } from "../db";
import { standingFigures } from "../households/standing-figures";
import { lastHeard, silentlyAbsent } from "../plans/silent-absence";

const requests = ["ARREARS_FUND_REQUEST", "SOLIDARITY_CONTRIBUTION_REQUEST"] satisfies SupportActionKind[];

/** Everything open in a household's case today, as an agenda would take it in. It proves no visibility: call it with a household found visible. */
export const openPoints = async (tx: Tx, householdId: string) =>
  openPointsOf({ ...(await ofHousehold(tx, householdId)), ...(await ofWork(tx, householdId)) }, today());

async function ofHousehold(tx: Tx, householdId: string) {
  const household = await tx.household.findUniqueOrThrow({
    where: { id: householdId },
    select: {
      arrears: {
        where: { voidedAt: null },
        orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
        take: 2,
        select: { recordedOn: true, rentDebtCents: true, chargesDebtCents: true },
      },
      repaymentPlans: {
        where: { status: { in: ["DRAFT", "PROPOSED", ...runningRepayment] } },
        select: {
          status: true,
          createdAt: true,
          ...standingFigures,
        },
      },
      evictionSteps: {
        orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
        take: 1,
        select: { stage: true, dueOn: true },
      },
      supportActions: {
        where: { kind: { in: requests }, status: { in: ["PLANNED", "ONGOING"] }, outcome: null },
        orderBy: [{ startedOn: "asc" }, { id: "asc" }],
        take: 10,
        select: { id: true, kind: true, startedOn: true },
      },
      goals: {
        where: { status: "OPEN", dueOn: { not: null } },
        orderBy: [{ dueOn: "asc" }, { id: "asc" }],
        take: 20,
        select: { id: true, dueOn: true },
      },
      members: {
        where: { leftOn: null, employable: true, referrals: { none: {} } },
        orderBy: { id: "asc" },
        take: 10,
        select: { personId: true },
      },
      tasks: { where: { status: "OPEN" }, take: 100, select: { dueOn: true } },
    },
  });
  const running = household.repaymentPlans.find(({ status }) => isRunning(status));
  const proposed = household.repaymentPlans.find((plan) => plan !== running);
  const [step] = household.evictionSteps;
  return {
    readings: household.arrears.map((one) => ({ cents: debtOf(one), recordedOn: toDay(one.recordedOn) })),
    dues: running ? duesOf(running) : [],
    proposal: proposed ? { since: dayOf(proposed.createdAt) } : null,
    eviction: step ? { stage: step.stage, dueOn: step.dueOn && toDay(step.dueOn) } : null,
    requests: household.supportActions.map(({ id, kind, startedOn }) => ({ id, kind, since: toDay(startedOn) })),
    goals: household.goals.flatMap(({ id, dueOn }) => (dueOn ? [{ id, dueOn: toDay(dueOn) }] : [])),
    unreferred: household.members,
    tasks: household.tasks.map(({ dueOn }) => ({ dueOn: dueOn && toDay(dueOn) })),
  };
}

async function ofWork(
  tx: Tx,
  householdId: string,
): Promise<Pick<OpenFacts, "referrals" | "lateClocks" | "absences" | "plans">> {
  const referrals = await tx.referral.findMany({
    where: { householdId, status: { in: ["SENT", "INFO_REQUESTED"] } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: 20,
    select: { id: true, code: true, personId: true, dueOn: true },
  });
  const plans = await tx.plan.findMany({
    where: { householdId, status: { in: [...living] }, sharedAt: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 20,
    select: { id: true, code: true, personId: true, status: true, endsOn: true },
  });
  const absences = await tx.plan.findMany({
    where: { AND: [{ householdId }, silentlyAbsent()] },
    orderBy: { id: "asc" },
    take: 20,
    select: { id: true, code: true, personId: true, attendances: lastHeard },
  });
  const clocks = await clocksOfPlans(
    tx,
    plans.map(({ id }) => id),
  );
  return {
    referrals: referrals.map((one) => ({ ...one, dueOn: one.dueOn && toDay(one.dueOn) })),
    absences: absences.map(({ id, attendances: [last], ...rest }) => ({
      ...rest,
      planId: id,
      since: last ? dayOf(last.startsAt) : null,
    })),
    lateClocks: plans.flatMap(({ id, code, personId }) =>
      (clocks.get(id)?.clocks ?? [])
        .filter(({ clock }) => asLoudAs(clock.state, "late"))
        .map(({ stage, clock }) => ({ planId: id, code, personId, stage, dueOn: clock.dueOn })),
    ),
    plans: plans
      .filter(({ status }) => status === "ACTIVE")
      .map(({ id, code, personId, endsOn }) => ({ id, code, personId, endsOn: toDay(endsOn) })),
  };
}
