import "server-only";
import type { Actor } from "@/domain/permissions";
import { isRunning } from "@/domain/repayment";
import { arrearsDues, duesTotals } from "@/domain/repayment-dues";
import { type Standing, standingOf } from "@/domain/repayment-standing";
import type { RepaymentPlanStatus } from "@/generated/prisma/enums";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import { record } from "../history";
import { notify } from "../notices/notify";
import type { HeldRepayment } from "./hold-plan";

const moved: Record<string, `repayment.${string}`> = {
  LATE: "repayment.fellBehind",
  LAPSED: "repayment.lapsed",
  SETTLED: "repayment.settled",
};
const told = { LATE: "repayment.late", LAPSED: "repayment.lapsed" } as const;

/**
 * Stores how a held plan stands today, after its money moved or its days passed: each move once, with its line of history,
 * and word to whoever follows the household when it falls behind or lapses. `lapses: false` leaves a lapse to the next
 * morning (a plan just signed). Returns the status.
 */
export async function restand(tx: Tx, actor: Actor | null, plan: HeldRepayment, { lapses = true } = {}) {
  const standing = standingOf(plan.dues, plan.lapseDays, today());
  const status = standing.status === "LAPSED" && !lapses ? "LATE" : standing.status;
  const lateSince = standing.lateSince ? toDate(standing.lateSince) : null;
  if (status === plan.status && lateSince?.getTime() === plan.lateSince?.getTime()) return status;
  await tx.repaymentPlan.update({
    where: { id: plan.id },
    data: {
      status,
      lateSince,
      endedAt: isRunning(status) ? null : now(),
      ...(isRunning(status) ? { endReason: null } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  if (status !== plan.status) await tell(tx, actor, plan, status, standing);
  return status;
}

async function tell(tx: Tx, actor: Actor | null, plan: HeldRepayment, status: RepaymentPlanStatus, standing: Standing) {
  const { householdId, household } = plan;
  const type = moved[status] ?? (plan.status === "LATE" ? "repayment.caughtUp" : "repayment.reopened");
  const { leftCents } = duesTotals(arrearsDues(plan.dues), today());
  const { missed } = standing;
  await record(
    tx,
    actor,
    type,
    { householdId, subjectId: plan.id },
    { leftCents, ...(missed ? { missed: missed.kind, number: missed.number, dueOn: missed.dueOn } : {}) },
  );
  if (status !== "LATE" && status !== "LAPSED") return;
  await notify(tx, {
    recipients: [household.caseOwnerId],
    kind: told[status],
    path: `/households/${householdId}/repayment`,
    householdId,
    facts: { code: household.code, ...(standing.lateSince ? { sinceOn: standing.lateSince } : {}) },
  });
}

/** What is still owed of a plan's arrears, the down payment with it; cents. */
export const arrearsLeft = (plan: Pick<HeldRepayment, "dues" | "firstDueOn">) =>
  duesTotals(arrearsDues(plan.dues), toDay(plan.firstDueOn)).leftCents;
