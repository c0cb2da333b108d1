import "server-only";
import { runningRepayment } from "@/domain/repayment";
import { mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { TodayRule } from "./rule";

/** One of my households missed an instalment, or the current rent beside it: one is enough to lose the plan. */
export const instalmentsMissed: TodayRule = async (tx, actor) => {
  const missed = { dueOn: { lt: toDate(today()) }, paidCents: { lt: tx.instalment.fields.amountCents } };
  const rentMissed = { dueOn: { lt: toDate(today()) }, paidCents: { lt: tx.rentMonth.fields.dueCents } };
  const rows = await tx.repaymentPlan.findMany({
    where: {
      status: { in: [...runningRepayment] },
      household: { caseOwnerId: actor.id, organisationId: actor.organisationId, status: "OPEN" },
      OR: [{ instalments: { some: missed } }, { rents: { some: rentMissed } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      household: { select: { id: true, displayName: true, code: true } },
      instalments: { where: missed, select: { dueOn: true } },
      rents: { where: rentMissed, select: { dueOn: true } },
    },
  });
  return rows.map(({ id, household, instalments, rents }) => {
    const days = [...instalments, ...rents].map(({ dueOn }) => toDay(dueOn)).sort();
    return {
      id,
      rule: "instalmentsMissed",
      href: `/households/${household.id}/repayment`,
      subject: household.displayName || household.code,
      level: "late",
      when: days[0] ? { kind: "dueOn", day: days[0] } : null,
      values: { count: days.length },
    };
  });
};
