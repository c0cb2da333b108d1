import "server-only";
import { runningRepayment } from "@/domain/repayment";
import { asSystem } from "../db";
import { addRentMonths } from "./add-rent-months";
import { lockRepayment } from "./hold-plan";
import { restand } from "./restand";

/**
 * The morning look at every plan being paid: next month's rent is written down, late and lapsed plans are stored as such.
 * Each plan in a transaction of its own, so that stopping at any moment loses nothing and doing it twice changes nothing.
 * Gives how many plans moved.
 */
export async function reviewRepayments(signal?: AbortSignal) {
  const plans = await asSystem("repayment standing", (tx) =>
    tx.repaymentPlan.findMany({
      where: { status: { in: [...runningRepayment] } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  let moved = 0;
  for (const { id } of plans) {
    if (signal?.aborted) break;
    moved += await asSystem("repayment standing", async (tx) => {
      const plan = await lockRepayment(tx, id);
      if (!plan || !(runningRepayment as readonly string[]).includes(plan.status)) return 0;
      const added = await addRentMonths(tx, plan);
      const fresh = added > 0 ? await lockRepayment(tx, id) : plan;
      return fresh && (await restand(tx, null, fresh)) !== plan.status ? 1 : 0;
    });
  }
  return moved;
}
