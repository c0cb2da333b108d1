import { addDays, addMonths } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { recordPayment } from "@/server/repayments/record-payment";
import { signRepayment } from "@/server/repayments/sign-repayment";
import type { HouseholdStory } from "./household-story";
import { made, type Timeline } from "./timeline";

/** Lets a household sign a repayment plan and pay its instalments when they fall due, one late or the last one not at all where the story says so. */
export function tellRepayment(
  time: Timeline,
  { owner, debt, incomeCents }: HouseholdStory,
  { instalments, signedDaysAgo, missed, lateNumber }: NonNullable<HouseholdStory["repayment"]>,
  id: () => string,
) {
  const firstDueOn = addMonths(time.daysAgo(signedDaysAgo), 1);
  const living = () =>
    asSystem("demo town", (tx) =>
      tx.repaymentPlan.findFirstOrThrow({
        where: { householdId: id() },
        select: { id: true, version: true, instalments: { orderBy: { number: "asc" } } },
      }),
    );
  const pay = async (kind: "INSTALMENT" | "DOWN_PAYMENT", amountCents: number, paidOn: string) => {
    const { id: repaymentPlanId, version } = await living();
    const paid = { kind, amountCents, paidOn, channel: "POST" as const, reference: null, payer: null };
    made(await recordPayment(owner, { householdId: id(), repaymentPlanId, version, ...paid }));
  };
  time.on(signedDaysAgo + 4, "10:00", async () =>
    made(
      await proposeRepayment(owner, {
        householdId: id(),
        creditor: "Ente gestore dell'alloggio",
        reference: null,
        recognisedDebtCents: debt.rentCents + debt.chargesCents,
        downPaymentCents: 10_000,
        by: "INSTALMENTS",
        instalments,
        budgetCents: null,
        firstDueOn,
        everyMonths: 1,
        monthlyRentCents: null,
        monthlyIncomeCents: incomeCents ?? null,
        save: true,
      }),
    ),
  );
  time.on(signedDaysAgo, "10:00", async () => {
    const plan = await living();
    made(
      await signRepayment(owner, {
        householdId: id(),
        repaymentPlanId: plan.id,
        version: plan.version,
        signedOn: time.daysAgo(signedDaysAgo),
      }),
    );
    await pay("DOWN_PAYMENT", 10_000, time.daysAgo(signedDaysAgo));
  });
  for (let number = 1; number <= instalments; number++) {
    const dueOn = addMonths(firstDueOn, number - 1);
    const isLast = addMonths(dueOn, 1) > time.today;
    if (missed && isLast) break;
    const paidOn = number === lateNumber ? addDays(dueOn, 28) : dueOn;
    time.onDay(paidOn, "09:40", async () => {
      const instalment = (await living()).instalments.find((one) => one.number === number);
      if (!instalment) return;
      await pay("INSTALMENT", instalment.amountCents, paidOn);
    });
  }
}
