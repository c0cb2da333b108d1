import type { Actor } from "@/domain/permissions";
import type { AddSupportAction } from "@/domain/support-action";
import type { RequirementAnswer } from "@/generated/prisma/enums";
import { checkRequirements, decideContribution, requestContribution } from "@/server/accompaniment/contributions";
import { creditContribution } from "@/server/accompaniment/credit-contribution";
import { addGoal, endGoal } from "@/server/accompaniment/goals";
import { addSupportAction, endSupportAction } from "@/server/accompaniment/support-actions";
import { recordVolunteering } from "@/server/accompaniment/volunteering";
import { asSystem } from "@/server/db";
import { made, type Timeline } from "./timeline";

/** A household of the demo town by its contract, and who follows it. */
export type Told = { time: Timeline; owner: Actor; contractCode: string };

/** The household that lives under this contract, with who is in it and the plan it is paying. */
export const householdOf = (contractCode: string) =>
  asSystem("demo town", (tx) =>
    tx.household.findFirstOrThrow({
      where: { tenancies: { some: { contractCode } } },
      select: {
        id: true,
        code: true,
        members: { orderBy: { id: "asc" }, select: { personId: true } },
        repaymentPlans: { where: { status: { in: ["SIGNED", "LATE"] } }, select: { id: true } },
      },
    }),
  );

/** A goal of the household: written one day and, when it ends, on another. The answer finds its id. */
export function tellGoal(
  { time, owner, contractCode }: Told,
  body: string,
  from: number,
  due: number,
  end?: { daysAgo: number; status: "REACHED" | "PARTLY_REACHED"; result: string },
) {
  const goal = { id: null as string | null };
  time.on(from, "10:40", async () => {
    const { id: householdId } = await householdOf(contractCode);
    goal.id = made(await addGoal(owner, { householdId, body, dueOn: time.daysAgo(due) })).goalId;
  });
  if (end)
    time.on(end.daysAgo, "11:30", async () => {
      const { id: householdId } = await householdOf(contractCode);
      const { daysAgo, ...how } = end;
      const known = { householdId, goalId: goal.id ?? "", version: 1 };
      made(await endGoal(owner, { ...known, ...how, endedOn: time.daysAgo(daysAgo) }));
    });
  return goal;
}

type Work = Pick<AddSupportAction, "kind" | "carriedBy" | "counterpart" | "description">;

/** Something done for a goal; the answer finds its id. */
export function tellWork(
  { time, owner, contractCode }: Told,
  goal: { id: string | null },
  work: Work,
  { from, due, end }: { from: number; due: number; end?: { daysAgo: number; result: string } },
) {
  const action = { id: "" };
  time.on(from, "15:10", async () => {
    const { id: householdId } = await householdOf(contractCode);
    const outcome = await addSupportAction(owner, {
      ...work,
      householdId,
      goalId: goal.id,
      assigneeId: work.carriedBy ? null : owner.id,
      status: from > 0 ? "ONGOING" : "PLANNED",
      startedOn: time.daysAgo(from),
      dueOn: time.daysAgo(due),
    });
    action.id = made(outcome).supportActionId;
  });
  if (end)
    time.on(end.daysAgo, "16:50", async () => {
      const { id: householdId } = await householdOf(contractCode);
      const known = { householdId, supportActionId: action.id, version: 1 };
      const how = { end: "complete" as const, endedOn: time.daysAgo(end.daysAgo), result: end.result };
      made(await endSupportAction(owner, { ...known, ...how }));
    });
  return action;
}

type Checks = { daysAgo: number; answers: Record<string, RequirementAnswer>; notes?: Record<string, string> };

/** What was found, one day, of the requirements of a contribution. */
export function tellChecks({ time, owner, contractCode }: Told, action: { id: string }, checked: Checks) {
  time.on(checked.daysAgo, "09:45", async () => {
    const said = Object.entries(checked.answers).flatMap(([code, answer]) => [
      [`answer-${code}`, answer],
      [`note-${code}`, checked.notes?.[code] ?? null],
    ]);
    const { id: householdId } = await householdOf(contractCode);
    const known = { householdId, supportActionId: action.id, version: 1 };
    made(await checkRequirements(owner, { ...known, ...Object.fromEntries(said) }));
  });
}

type Request = {
  checked: Checks;
  asked: { daysAgo: number; cents: number; protocol: string };
  answered: { daysAgo: number; grantedCents: number | null; result: string };
  creditedDaysAgo?: number;
};

/** A request for a contribution: its requirements checked, sent, answered, and the money booked on the repayment plan. */
export function tellRequest(told: Told, action: { id: string }, request: Request) {
  const { time, owner, contractCode } = told;
  const { checked, asked, answered, creditedDaysAgo } = request;
  const known = async (version: number) => {
    const { id: householdId } = await householdOf(contractCode);
    return { householdId, supportActionId: action.id, version };
  };
  tellChecks(told, action, checked);
  time.on(asked.daysAgo, "12:10", async () => {
    const { daysAgo, cents, protocol } = asked;
    const sent = { requestedCents: cents, requestedOn: time.daysAgo(daysAgo), protocol };
    made(await requestContribution(owner, { ...(await known(2)), ...sent }));
  });
  time.on(answered.daysAgo, "10:20", async () => {
    const { daysAgo, grantedCents, result } = answered;
    const outcome = grantedCents === null ? "REFUSED" : grantedCents < asked.cents ? "PARTLY_OBTAINED" : "OBTAINED";
    const decidedOn = time.daysAgo(daysAgo);
    made(await decideContribution(owner, { ...(await known(3)), outcome, grantedCents, decidedOn, result }));
  });
  if (creditedDaysAgo !== undefined && answered.grantedCents)
    time.on(creditedDaysAgo, "09:15", async () => {
      const plan = (await householdOf(contractCode)).repaymentPlans[0];
      if (!plan) throw new Error("no repayment plan to book a contribution on");
      const booked = { repaymentPlanId: plan.id, amountCents: answered.grantedCents ?? 0 };
      made(await creditContribution(owner, { ...(await known(4)), ...booked, paidOn: time.daysAgo(creditedDaysAgo) }));
    });
}

type Hours = { daysAgo: number; minutes: number; activity: string; member?: number; multiplier?: number };

/** Hours of volunteering of somebody of the household. */
export function tellHours({ time, owner, contractCode }: Told, hours: Hours[]) {
  for (const { daysAgo, minutes, activity, member = 0, multiplier = 1 } of hours)
    time.on(daysAgo, "18:00", async () => {
      const { id: householdId, members } = await householdOf(contractCode);
      made(
        await recordVolunteering(owner, {
          householdId,
          personId: members[member]?.personId ?? "",
          supportActionId: null,
          doneOn: time.daysAgo(daysAgo),
          minutes,
          multiplier,
          activity,
          place: "Lunetta",
          confirmedBy: "Comitato di quartiere",
        }),
      );
    });
}
