import type { Actor } from "@/domain/permissions";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { recordPayment } from "@/server/repayments/record-payment";
import { signRepayment } from "@/server/repayments/sign-repayment";
import { aHousehold, look } from "./household-factories";
import { inTests } from "./in-tests";
import { aUser } from "./organisation-factories";

/** The terms of a plan as agreed: € 1.000,00, € 100,00 down, seven monthly instalments from the fifth of November. */
export const planTerms = (householdId: string, over: object = {}) => ({
  householdId,
  creditor: "ALER",
  reference: null,
  recognisedDebtCents: 100_000,
  downPaymentCents: 10_000,
  by: "INSTALMENTS" as const,
  instalments: 7,
  budgetCents: null,
  firstDueOn: "2026-12-05",
  everyMonths: 1,
  monthlyRentCents: null,
  monthlyIncomeCents: null,
  save: true,
  ...over,
});

/** A household's newest plan with everything it asks for. */
export const newestPlan = (householdId: string) =>
  look((tx) =>
    tx.repaymentPlan.findFirstOrThrow({
      where: { householdId },
      orderBy: [{ number: "desc" }, { createdAt: "desc" }],
      include: {
        instalments: { orderBy: { number: "asc" } },
        rents: { orderBy: { month: "asc" } },
        payments: { orderBy: { id: "asc" }, include: { shares: true } },
      },
    }),
  );

/** The Comune's rule from a day on: one a day, the one written last. */
export const aRepaymentRule = (officer: Actor, { validFrom = "2026-01-01", lapseDays = 30 } = {}) =>
  inTests((tx) =>
    tx.repaymentRule.upsert({
      where: { validFrom: new Date(validFrom) },
      update: { lapseDays },
      create: {
        validFrom: new Date(validFrom),
        maxInstalments: 120,
        maxIncomePermille: 125,
        lapseDays,
        source: "Esempio",
        createdById: officer.id,
      },
    }),
  );

/** A plan that was proposed and signed by its household's case owner. */
export async function aRunningPlan(over: object = {}, signedOn = "2026-11-20", owner?: Actor) {
  const anna = owner ?? (await aUser());
  const household = await aHousehold(anna);
  await proposeRepayment(anna, planTerms(household.id, over));
  const { id, version } = await newestPlan(household.id);
  await signRepayment(anna, { householdId: household.id, repaymentPlanId: id, version, signedOn });
  return { anna, household, plan: await newestPlan(household.id) };
}

/** A payment by hand on a plan as it is now; all there is to say of it can be changed. */
export async function payOn(actor: Actor, plan: { id: string; householdId: string }, over: object = {}) {
  const { version } = await look((tx) => tx.repaymentPlan.findUniqueOrThrow({ where: { id: plan.id } }));
  return recordPayment(actor, {
    householdId: plan.householdId,
    repaymentPlanId: plan.id,
    version,
    kind: "INSTALMENT",
    amountCents: 1000,
    paidOn: "2026-11-20",
    channel: "BANK",
    reference: null,
    payer: null,
    ...over,
  });
}
