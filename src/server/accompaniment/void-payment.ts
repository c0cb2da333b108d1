import "server-only";
import type { Actor } from "@/domain/permissions";
import type { VoidPayment } from "@/domain/repayment-forms";
import { done } from "@/lib/outcome";
import { allOrNothing } from "../households/all-or-nothing";
import { notOpen, workOn } from "../households/work-on";
import { takeBackPayment } from "../repayments/take-back-payment";
import { movePoints } from "./points-held";

/**
 * Takes a wrong payment back with its reason: what it paid is owed again. Points that had paid are the household's again, a
 * contribution can be booked again. Refuses a second time, and one on a plan that another version has followed. Cents.
 */
export const voidPayment = (actor: Actor, input: VoidPayment) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, paymentId } = input;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const takenBack = await takeBackPayment(tx, actor, input);
    if (!takenBack.ok) return takenBack;
    const spent = await tx.pointsMovement.findFirst({
      where: { householdId, paymentId, kind: "CREDITED" },
      select: { points: true, cents: true },
    });
    if (spent) {
      const back = { points: -spent.points, cents: spent.cents };
      await movePoints(tx, actor, { householdId, kind: "REVERSED", paymentId, ...back });
    }
    return done();
  });
