import "server-only";
import { debtOf } from "@/domain/arrears";
import { storyOf } from "@/domain/household-story";
import { today } from "@/lib/clock";
import { dayOf, toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import type { Work } from "./read-work";

/** The debt of a household over time, the oldest reading first (cents), and what happened along it. It proves no visibility: call it with a household whose file was found readable. */
export async function readStory(tx: Tx, householdId: string, work: Work) {
  const household = await tx.household.findUniqueOrThrow({
    where: { id: householdId },
    select: {
      arrears: {
        where: { voidedAt: null },
        orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
        take: 120,
        select: { recordedOn: true, rentDebtCents: true, chargesDebtCents: true },
      },
      evictionSteps: {
        orderBy: [{ occurredOn: "desc" }, { id: "desc" }],
        take: 30,
        select: { stage: true, occurredOn: true },
      },
      supportActions: {
        where: { decidedOn: { not: null }, grantedCents: { gt: 0 } },
        take: 20,
        select: { decidedOn: true, grantedCents: true },
      },
      repaymentPlans: { where: { signedOn: { not: null } }, take: 10, select: { signedOn: true } },
    },
  });
  const dues = await tx.instalment.findMany({
    where: { repaymentPlan: { householdId, signedOn: { not: null } }, dueOn: { lt: toDate(today()) } },
    orderBy: [{ dueOn: "desc" }, { id: "desc" }],
    take: 60,
    select: {
      dueOn: true,
      amountCents: true,
      paidCents: true,
      shares: { where: { payment: { voidedAt: null } }, select: { payment: { select: { paidOn: true } } } },
    },
  });
  const readings = household.arrears.map((one) => ({ day: toDay(one.recordedOn), cents: debtOf(one) })).toReversed();
  const marks = storyOf(
    {
      plans: work.plans.map(({ personId, code, signedAt, activatedAt }) => ({
        personId,
        code,
        signedOn: signedAt && dayOf(signedAt),
        activatedOn: activatedAt && dayOf(activatedAt),
      })),
      internships: work.internships.flatMap(({ personId, status, startsOn }) =>
        status === "DRAFT" || status === "CANCELLED" ? [] : [{ personId, startsOn: toDay(startsOn) }],
      ),
      jobs: work.outcomes.map(({ personId, startsOn }) => ({ personId, startsOn: toDay(startsOn) })),
      dues: dues.map((due) => ({ dueOn: toDay(due.dueOn), wholeOn: wholeOn(due) })),
      evictionSteps: household.evictionSteps.map(({ stage, occurredOn }) => ({ stage, occurredOn: toDay(occurredOn) })),
      repaymentSignatures: household.repaymentPlans.flatMap(({ signedOn }) => (signedOn ? [toDay(signedOn)] : [])),
      contributions: household.supportActions.flatMap(({ decidedOn, grantedCents }) =>
        decidedOn && grantedCents ? [{ decidedOn: toDay(decidedOn), grantedCents }] : [],
      ),
    },
    today(),
  );
  return { readings, marks };
}
/** The debt over time and what happened along it. */
export type Story = Awaited<ReturnType<typeof readStory>>;

type DueRow = { dueOn: Date; amountCents: number; paidCents: number; shares: { payment: { paidOn: Date } }[] };

/** The day on which the last of a due came in; its own day where the payments are not on file. */
function wholeOn({ dueOn, amountCents, paidCents, shares }: DueRow) {
  if (paidCents < amountCents) return null;
  const days = shares.map(({ payment }) => toDay(payment.paidOn)).toSorted();
  return days.at(-1) ?? toDay(dueOn);
}
