import type { RepaymentPlanStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { isRunning } from "./repayment";
import { arrearsDues, type Due } from "./repayment-dues";

/** How a plan stands on a day: since when it is late, on which day it lapsed, and for which due; null where that is not so. */
export type Standing = {
  status: RepaymentPlanStatus;
  lateSince: Day | null;
  lapsedOn: Day | null;
  missed: Due | null;
};

/**
 * The day rule (domain notes §5.2: missing one instalment or the current rent loses the plan). Late from the day after the
 * oldest due that is not paid in full; lapsed when so many days have passed after that due (`lapseDays`, frozen at the
 * signature; null: never by itself); settled when all the arrears are paid and nothing is late.
 */
export function standingOf(dues: Due[], lapseDays: number | null, today: Day): Standing {
  const missed = dues.find((due) => due.paidCents < due.amountCents && due.dueOn < today) ?? null;
  if (!missed) {
    const settled = arrearsDues(dues).every(({ paidCents, amountCents }) => paidCents >= amountCents);
    return { status: settled ? "SETTLED" : "SIGNED", lateSince: null, lapsedOn: null, missed };
  }
  const lateSince = addDays(missed.dueOn, 1);
  const lapsedOn = lapseDays === null ? null : addDays(missed.dueOn, lapseDays + 1);
  if (lapsedOn !== null && today >= lapsedOn) return { status: "LAPSED", lateSince, lapsedOn, missed };
  return { status: "LATE", lateSince, lapsedOn: null, missed };
}

/**
 * The standing as it is today, whatever was true when the plan was last touched. One that is not being paid stays what it
 * is; of a lapsed one it tells for which due, on which day.
 */
export function repaymentStanding(
  plan: { status: RepaymentPlanStatus; lapseDays: number | null; dues: Due[] },
  today: Day,
): Standing {
  const standing = standingOf(plan.dues, plan.lapseDays, today);
  if (isRunning(plan.status)) return standing;
  if (plan.status === "LAPSED") return { ...standing, status: "LAPSED" };
  return { status: plan.status, lateSince: null, lapsedOn: null, missed: null };
}

/** The same where only what is missed of a running plan was read: late or lapsed if there is any, else regular. */
export function missedStanding(
  plan: { status: RepaymentPlanStatus; lapseDays: number | null; dues: Due[] },
  today: Day,
): RepaymentPlanStatus {
  if (!isRunning(plan.status)) return plan.status;
  const { missed, status } = standingOf(plan.dues, plan.lapseDays, today);
  return missed ? status : "SIGNED";
}
