import "server-only";
import type { PayablePlan } from "@/domain/payment-list-match";
import { type Due, duesOf } from "@/domain/repayment-dues";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";
import { standingFigures } from "../households/standing-figures";

const selected = {
  number: true,
  status: true,
  reference: true,
  monthlyRentCents: true,
  ...standingFigures,
  household: {
    select: {
      id: true,
      code: true,
      displayName: true,
      tenancies: { where: { endedOn: null, contractCode: { not: null } }, select: { contractCode: true } },
      members: {
        where: { leftOn: null },
        select: { person: { select: { identifierBase: true, firstName: true, lastName: true } } },
      },
    },
  },
} as const;

const leftOf = (dues: Due[], kind: Due["kind"]): Cents =>
  dues.reduce((sum, due) => (due.kind === kind ? sum + due.amountCents - due.paidCents : sum), 0);

/** The plans of an organisation's open households that money may still come in for, with what each is known by. A lapsed one may still take what was paid before. */
export async function payablePlans(tx: Tx, organisationId: string): Promise<PayablePlan[]> {
  const plans = await tx.repaymentPlan.findMany({
    where: { status: { in: ["SIGNED", "LATE", "LAPSED"] }, household: { organisationId, status: "OPEN" } },
    orderBy: [{ household: { displayName: "asc" } }, { id: "asc" }],
    select: selected,
  });
  return plans.map((plan) => {
    const { household, reference, monthlyRentCents } = plan;
    const dues = duesOf(plan);
    const instalments = leftOf(dues, "INSTALMENT");
    const next = dues.find((due) => due.kind === "INSTALMENT" && due.paidCents < due.amountCents);
    return {
      id: plan.id,
      label: `${household.displayName} · ${household.code}`,
      householdCode: household.code,
      reference,
      contractCodes: household.tenancies.flatMap(({ contractCode }) => contractCode ?? []),
      bases: household.members.flatMap(({ person }) => person.identifierBase ?? []),
      names: household.members.map(({ person }) => `${person.lastName} ${person.firstName}`),
      left: {
        INSTALMENT: instalments,
        CREDIT: instalments,
        RENT: leftOf(dues, "RENT"),
        DOWN_PAYMENT: leftOf(dues, "DOWN_PAYMENT"),
      },
      usual: [next?.amountCents, next && next.amountCents - next.paidCents, monthlyRentCents].flatMap(
        (one) => one || [],
      ),
    };
  });
}
