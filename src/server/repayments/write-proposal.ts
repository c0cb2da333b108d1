import "server-only";
import type { Actor } from "@/domain/permissions";
import { instalmentsOf, type RepaymentTerms } from "@/domain/repayment";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Tx } from "../db";

/** A plan as it is put on the table; amounts in cents. */
export type Proposal = {
  householdId: string;
  agreed: RepaymentTerms;
  creditor: string;
  reference: string | null;
  monthlyRentCents: Cents | null;
  monthlyIncomeCents: Cents | null;
  number?: number;
  previousId?: string;
  carriedCents?: Cents;
  reason?: string | null;
};

/** Writes a plan with all its instalments, still to be signed. */
export function writeProposal(tx: Tx, actor: Actor, { agreed, ...plan }: Proposal) {
  const { recognisedDebtCents, downPaymentCents, everyMonths, firstDueOn } = agreed;
  return tx.repaymentPlan.create({
    data: {
      ...plan,
      recognisedDebtCents,
      downPaymentCents,
      everyMonths,
      firstDueOn: toDate(firstDueOn),
      proposedOn: toDate(today()),
      status: "PROPOSED",
      createdById: actor.id,
      createdAt: now(),
      instalments: {
        createMany: { data: instalmentsOf(agreed).map((one) => ({ ...one, dueOn: toDate(one.dueOn) })) },
      },
    },
    select: { id: true },
  });
}
