import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import { dayMinutes, pointsFor } from "@/domain/points";
import type { RecordVolunteering, VoidVolunteering } from "@/domain/points-forms";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { notOpen, workOn } from "../households/work-on";
import { movePoints, pointsHeld } from "./points-held";
import { ruleOn } from "./points-rules";

// Who was of the household on that day, and the activity its hours belong to: anything else is not there.
async function belongs(tx: Tx, { householdId, personId, supportActionId, doneOn }: RecordVolunteering) {
  const left = { OR: [{ leftOn: null }, { leftOn: { gte: toDate(doneOn) } }] };
  if ((await tx.householdMember.count({ where: { householdId, personId, ...left } })) === 0) throw new NotVisible();
  const action = { id: supportActionId ?? "", householdId, kind: "VOLUNTEERING" } as const;
  if (supportActionId && (await tx.supportAction.count({ where: action })) === 0) throw new NotVisible();
}

/**
 * Writes down hours of volunteering (minutes) with the points they are worth by the rule of that day, which the household
 * holds from now on. Refuses a day before the first rule, hours not worth a point, the same hours twice, and a day of more
 * than twenty-four hours.
 */
export const recordVolunteering = (actor: Actor, input: RecordVolunteering) =>
  allOrNothing(actor, async (tx) => {
    const { householdId, personId, minutes, multiplier, activity } = input;
    const household = await workOn(tx, actor, householdId);
    if (!household) return notOpen();
    await belongs(tx, input);
    const rule = await ruleOn(tx, household.organisationId, input.doneOn);
    if (!rule) return refused("points.refusals.noRule");
    const points = pointsFor(minutes, multiplier, rule);
    if (points === 0) return refused("points.refusals.lessThanOne");
    const doneOn = toDate(input.doneOn);
    const thatDay = await tx.volunteering.findMany({
      where: { personId, doneOn, voidedAt: null },
      select: { minutes: true, multiplier: true, activity: true },
    });
    if (thatDay.some((one) => one.minutes === minutes && one.multiplier === multiplier && one.activity === activity))
      return refused("points.refusals.alreadyWritten");
    if (thatDay.reduce((sum, one) => sum + one.minutes, minutes) > dayMinutes)
      return refused("points.refusals.dayFull");
    const made = await tx.volunteering.create({
      data: { ...input, doneOn, points, pointsRuleId: rule.id, createdById: actor.id, createdAt: now() },
      select: { id: true },
    });
    await movePoints(tx, actor, { householdId, kind: "EARNED", points, volunteeringId: made.id });
    await record(tx, actor, "volunteering.recorded", { householdId, subjectId: made.id }, { minutes, points });
    return done();
  });

/** Hours written by mistake do not count any more, for a reason: their points leave. Refused once they are spent, in whole or in part. */
export const voidVolunteering = (actor: Actor, { householdId, volunteeringId, reason }: VoidVolunteering) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const here = { id: volunteeringId, householdId };
    const [voided] = await tx.volunteering.updateManyAndReturn({
      where: { ...here, voidedAt: null },
      data: { voidedAt: now(), voidReason: reason },
      select: { points: true },
    });
    if (!voided) {
      if ((await tx.volunteering.count({ where: here })) === 0) throw new NotVisible();
      return refused("points.refusals.alreadyVoided");
    }
    const { points } = voided;
    if ((await pointsHeld(tx, householdId)) < points) return refused("points.refusals.alreadySpent", { points });
    await movePoints(tx, actor, { householdId, kind: "REVERSED", points: -points, volunteeringId });
    await record(tx, actor, "volunteering.voided", { householdId, subjectId: volunteeringId }, { points });
    return done();
  });
