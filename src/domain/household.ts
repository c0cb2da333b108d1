import { z } from "zod";
import type { ArrearsCause } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { day, flag, id, optionalChoice, optionalMoney, optionalText, text, version } from "@/lib/fields";
import { evictionStages } from "./eviction";
import { optionalPastDay } from "./past-day";

/** Why a household fell behind (DM 14/05/2014, art. 2; domain notes §5.1). */
export const arrearsCauses = [
  "DISMISSAL",
  "REDUCED_HOURS",
  "WAGE_SUPPORT",
  "CONTRACT_NOT_RENEWED",
  "BUSINESS_CLOSED",
  "ILLNESS_INJURY_DEATH",
  "OTHER",
] as const satisfies ArrearsCause[];

const circumstanceFields = {
  cause: optionalChoice(arrearsCauses),
  causeNote: optionalText(1000),
  monthlyIncomeCents: optionalMoney.refine((cents) => cents === null || cents <= 10_000_000, {
    message: "errors.tooLarge",
    params: { maximum: 100_000 },
  }),
  otherDebts: optionalText(1000),
  measures: optionalText(1000),
};

/** The fourth step of a new household: why, what else weighs on it, where an eviction stands. */
export const circumstancesStep = z
  .object({
    ...circumstanceFields,
    district: optionalText(80),
    evictionStage: optionalChoice(evictionStages),
    evictionOn: optionalPastDay,
  })
  .refine(({ evictionStage, evictionOn }) => !evictionStage || evictionStage === "NONE" || evictionOn, {
    message: "errors.required",
    path: ["evictionOn"],
  });
export type CircumstancesAnswers = z.output<typeof circumstancesStep>;

/** The cause of the arrears and what else weighs on the household, put right. */
export const editCircumstancesForm = z.object({ householdId: id, version, ...circumstanceFields });
export type EditCircumstances = z.output<typeof editCircumstancesForm>;

/** A household is no longer followed; who closes says so when goals and actions of it are left open. */
export const closeHouseholdForm = z.object({ householdId: id, reason: text(1000), leavesOpen: flag });
export type CloseHousehold = z.output<typeof closeHouseholdForm>;

/** A closed household is followed again. */
export const reopenHouseholdForm = z.object({ householdId: id, reason: text(1000) });
export type ReopenHousehold = z.output<typeof reopenHouseholdForm>;

/** The case passes to a colleague, with what they must know. */
export const reassignHouseholdForm = z.object({
  householdId: id,
  fromOwnerId: id,
  toOwnerId: id,
  handover: text(2000),
});
export type ReassignHousehold = z.output<typeof reassignHouseholdForm>;

/** The longest an outside reader may read a file before being asked again; months (product rules §2, access by case). */
export const longestAccessMonths = 12;

/** A Comune officer may read this household's file by name, for a reason and until a day. */
export const grantAccessForm = z.object({
  householdId: id,
  holderId: id,
  reason: text(500),
  expiresOn: day
    .refine((typed) => typed >= today(), "errors.dateInPast")
    .refine((typed) => typed <= addMonths(today(), longestAccessMonths), "household.errors.accessTooLong"),
});
export type GrantAccess = z.output<typeof grantAccessForm>;

/** That access ends at once. */
export const revokeAccessForm = z.object({ householdId: id, accessId: id });
export type RevokeAccess = z.output<typeof revokeAccessForm>;
