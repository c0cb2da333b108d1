import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { subjectOf } from "../households/file";
import { visibleTo } from "../households/visibility";

const words = {
  id: true,
  number: true,
  status: true,
  creditor: true,
  reference: true,
  reason: true,
  recognisedDebtCents: true,
  carriedCents: true,
  downPaymentCents: true,
  everyMonths: true,
  firstDueOn: true,
  monthlyRentCents: true,
  lapseDays: true,
  signedOn: true,
  proposedOn: true,
  previousId: true,
  instalments: { orderBy: { number: "asc" }, select: { number: true, dueOn: true, amountCents: true } },
  household: {
    select: {
      id: true,
      code: true,
      organisationId: true,
      caseOwnerId: true,
      organisation: { select: { name: true } },
      caseOwner: { select: { name: true } },
      tenancies: {
        where: { endedOn: null },
        orderBy: { id: "desc" },
        take: 1,
        select: { address: true, streetNumber: true, unit: true, city: true, contractCode: true },
      },
      members: {
        where: { leftOn: null, leaseHolder: true },
        orderBy: { id: "asc" },
        select: { person: { select: { firstName: true, lastName: true, identifier: true } } },
      },
    },
  },
} as const;

/** Everything the paper of a repayment plan says; taking it away leaves its trace. Null when the plan is out of sight, and for who works without names. */
export const getRepaymentPaper = (actor: Actor, householdId: string, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.repaymentPlan.findFirst({
      where: { id: planId, householdId, household: visibleTo(actor) },
      select: words,
    });
    if (!plan || !may(actor, "repayment.takePayment", subjectOf(plan.household))) return null;
    await recordRead(tx, actor, "document", { householdId });
    await record(tx, actor, "repayment.printed", { householdId, subjectId: planId }, { number: plan.number });
    return plan;
  });
/** A repayment plan as its paper tells it. */
export type RepaymentPaper = NonNullable<Awaited<ReturnType<typeof getRepaymentPaper>>>;
