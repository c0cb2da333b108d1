import "server-only";
import type { Actor } from "@/domain/permissions";
import { centsFor } from "@/domain/points";
import type { CreditPoints, DonatePoints } from "@/domain/points-forms";
import { today } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { visibleTo } from "../households/visibility";
import { notOpen, workOn } from "../households/work-on";
import { takePayment } from "../repayments/take-payment";
import { movePoints, pointsHeld } from "./points-held";
import { ruleOn } from "./points-rules";

// The household's row is held: what it has now it has until the end. Null when the points can be spent.
async function short(tx: Tx, householdId: string, held: number, points: number) {
  const has = await pointsHeld(tx, householdId);
  if (has !== held) return refused("points.refusals.heldChanged", { held: has });
  return points > has ? refused("points.refusals.notEnough", { held: has }) : null;
}

/**
 * Takes points off the debt: they become cents by the rule of today and pay instalments of the running repayment plan;
 * movement and payment name each other. Refuses more points than are held, and whatever the plan refuses: not running, more than is owed.
 */
export const creditPoints = (actor: Actor, { householdId, repaymentPlanId, held, points }: CreditPoints) =>
  allOrNothing(actor, async (tx) => {
    const household = await workOn(tx, actor, householdId);
    if (!household) return notOpen();
    const lacks = await short(tx, householdId, held, points);
    if (lacks) return lacks;
    const rule = await ruleOn(tx, household.organisationId, today());
    if (!rule) return refused("points.refusals.noRule");
    const cents = centsFor(points, rule);
    const paid = await takePayment(tx, actor, {
      householdId,
      repaymentPlanId,
      kind: "CREDIT",
      amountCents: cents,
      paidOn: today(),
      channel: "PUNTILUNA",
    });
    if (!paid.ok) return paid;
    const { id: paymentId } = paid.data;
    await movePoints(tx, actor, { householdId, kind: "CREDITED", points: -points, cents, paymentId });
    await record(tx, actor, "points.credited", { householdId, subjectId: paymentId }, { points, amountCents: cents });
    return done();
  });

/**
 * Gives points to another household in charge (Puntiluna Solidal), looked for by its code among those this person may
 * open. Who receives is told how many, not from whom. Refuses oneself, a code that leads nowhere, more points than are held.
 */
export const donatePoints = (actor: Actor, { householdId, held, toCode, points, note }: DonatePoints) =>
  allOrNothing(actor, async (tx) => {
    const other = await tx.household.findFirst({
      where: { AND: [{ code: toCode.toUpperCase() }, visibleTo(actor)] },
      select: { id: true, code: true },
    });
    // Both rows are held in one order, so that two households giving to each other never wait in a ring.
    const ids = [householdId, other?.id ?? householdId].toSorted();
    for (const id of ids) await tx.$queryRaw`select id::text from "Household" where id = ${id}::uuid for update`;
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const inCharge = { id: other?.id ?? "", status: "OPEN" } as const;
    if (!other || (await tx.household.count({ where: inCharge })) === 0)
      return refused("points.refusals.noSuchHousehold");
    if (other.id === householdId) return refused("points.refusals.toItself");
    const lacks = await short(tx, householdId, held, points);
    if (lacks) return lacks;
    const given = await movePoints(tx, actor, {
      householdId,
      kind: "DONATED",
      points: -points,
      otherHouseholdId: other.id,
      note,
    });
    const received = await movePoints(tx, actor, {
      householdId: other.id,
      kind: "RECEIVED",
      points,
      otherHouseholdId: householdId,
    });
    await record(tx, actor, "points.donated", { householdId, subjectId: given.id }, { points, code: other.code });
    await record(tx, actor, "points.received", { householdId: other.id, subjectId: received.id }, { points });
    return done();
  });
