import "server-only";
import { runningRepayment } from "@/domain/repayment";
import { mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { TodayRule } from "./rule";

/** One of my households missed an instalment: one is enough to lose the plan. */
export const instalmentsMissed: TodayRule = async (tx, actor) => {
  const missed = { dueOn: { lt: toDate(today()) }, paidCents: { lt: tx.instalment.fields.amountCents } };
  const rows = await tx.repaymentPlan.findMany({
    where: {
      status: { in: [...runningRepayment] },
      household: { caseOwnerId: actor.id, organisationId: actor.organisationId, status: "OPEN" },
      instalments: { some: missed },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      household: { select: { id: true, displayName: true, code: true } },
      instalments: { where: missed, orderBy: { dueOn: "asc" }, select: { dueOn: true } },
    },
  });
  return rows.map(({ id, household, instalments }) => ({
    id,
    rule: "instalmentsMissed",
    href: `/households/${household.id}#repayment`,
    subject: household.displayName || household.code,
    level: "late",
    when: instalments[0] ? { kind: "dueOn", day: toDay(instalments[0].dueOn) } : null,
    values: { count: instalments.length },
  }));
};
