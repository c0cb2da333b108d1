import "server-only";
import type { Actor } from "@/domain/permissions";
import { isLate, repaymentMoves, runningRepayment } from "@/domain/repayment";
import type { RecordPayment } from "@/domain/repayment-forms";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { done, refused } from "@/lib/outcome";
import { record } from "../history";
import { allOrNothing } from "./all-or-nothing";
import { instalmentsHeld } from "./move-repayment";
import { changedOrGone, notOpen, workOn } from "./work-on";

/**
 * Money received for one instalment of a running plan, all or part of it (cents). Refuses more than is still due. Whether
 * the plan is late or regular afterwards is stored with it.
 */
export const recordPayment = (
  actor: Actor,
  { householdId, instalmentId, version, amountCents, paidOn, channel }: RecordPayment,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const here = { id: instalmentId, repaymentPlan: { householdId } };
    const instalment = await tx.instalment.findFirst({
      where: here,
      select: {
        number: true,
        amountCents: true,
        paidCents: true,
        version: true,
        repaymentPlan: { select: { id: true, status: true } },
      },
    });
    if (!instalment) return changedOrGone(0);
    const { repaymentPlan: plan } = instalment;
    if (!(runningRepayment as readonly string[]).includes(plan.status)) return refused("repayment.refusals.notRunning");
    if (instalment.version !== version) return changedOrGone(1);
    const due = instalment.amountCents - instalment.paidCents;
    if (amountCents > due) return refused("repayment.refusals.moreThanDue", { due: formatCents(due) });

    const { count } = await tx.instalment.updateMany({
      where: { id: instalmentId, version },
      data: { paidCents: { increment: amountCents }, paidOn: toDate(paidOn), channel, version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(1);
    const late = isLate(await instalmentsHeld(tx, plan.id), today());
    const { from, to } = late ? repaymentMoves.fallBehind : repaymentMoves.catchUp;
    await tx.repaymentPlan.updateMany({
      where: { id: plan.id, status: { in: [...from] } },
      data: { status: to, version: { increment: 1 } },
    });
    const facts = { amountCents, number: instalment.number };
    await record(tx, actor, "repayment.paid", { householdId, subjectId: plan.id }, facts);
    return done();
  });
