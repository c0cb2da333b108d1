import "server-only";
import { rentMonthsOf } from "@/domain/repayment-dues";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";
import type { HeldRepayment } from "./hold-plan";

type Signed = Pick<HeldRepayment, "id" | "firstDueOn" | "signedOn" | "monthlyRentCents">;

/** Writes down the months of current rent a running plan asks for so far, up to next month; each once. None where the rent is not known. */
export async function addRentMonths(tx: Tx, { id, firstDueOn, signedOn, monthlyRentCents }: Signed) {
  if (!monthlyRentCents || !signedOn) return 0;
  const months = rentMonthsOf(toDay(firstDueOn), toDay(signedOn), today());
  const { count } = await tx.rentMonth.createMany({
    data: months.map(({ month, dueOn }) => ({
      repaymentPlanId: id,
      month: toDate(month),
      dueOn: toDate(dueOn),
      dueCents: monthlyRentCents,
    })),
    skipDuplicates: true,
  });
  return count;
}
