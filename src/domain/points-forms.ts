import { z } from "zod";
import { choice, day, hours, id, integer, mustAgree, optionalId, optionalText, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { someMoneyUpTo } from "./amounts";
import { pastDay } from "./past-day";
import { dayMinutes, multipliers } from "./points";

/** How well a value is known. */
export const verifications = ["VERIFIED", "TO_VERIFY", "DEMONSTRATION"] as const;

/** What an hour and a point are worth from a day on (cents per point), and where that is written. */
export const writePointsRuleForm = z.object({
  organisationId: id,
  validFrom: day,
  pointsPerHour: integer(1, 1000),
  centsPerPoint: someMoneyUpTo(1000),
  source: text(300),
  verification: choice(verifications),
});
export type WritePointsRule = z.output<typeof writePointsRuleForm>;

/** Hours of volunteering somebody of the household did on a day that has come (minutes, in quarter hours), and who says so. */
export const recordVolunteeringForm = z.object({
  householdId: id,
  personId: id,
  supportActionId: optionalId,
  doneOn: pastDay,
  minutes: hours(dayMinutes),
  multiplier: choice(multipliers).transform(Number),
  activity: text(200),
  place: optionalText(120),
  confirmedBy: text(120),
});
export type RecordVolunteering = z.output<typeof recordVolunteeringForm>;

/** Hours written by mistake do not count, for a reason. */
export const voidVolunteeringForm = z.object({ householdId: id, volunteeringId: id, reason: text(500) });
export type VoidVolunteering = z.output<typeof voidVolunteeringForm>;

// What the household held when the page was read: the same form sent twice moves points once.
const held = z.coerce.number(tamperedKey).int(tamperedKey).min(0, tamperedKey).max(2_000_000_000, tamperedKey);
const somePoints = integer(1, 1_000_000);

/** Points taken off the debt of the running repayment plan. */
export const creditPointsForm = z.object({ householdId: id, repaymentPlanId: id, held, points: somePoints });
export type CreditPoints = z.output<typeof creditPointsForm>;

/** Points given to another household, found by its code (Puntiluna Solidal); the household says that it agrees. */
export const donatePointsForm = z.object({
  householdId: id,
  held,
  toCode: text(20),
  points: somePoints,
  note: optionalText(200),
  agreed: mustAgree,
});
export type DonatePoints = z.output<typeof donatePointsForm>;
