import { z } from "zod";
import type { RequirementAnswer, SupportOutcome } from "@/generated/prisma/enums";
import { choice, id, optionalChoice, optionalMoney, optionalText, text, version } from "@/lib/fields";
import { someMoneyUpTo } from "./amounts";
import { requirementsOf } from "./contribution";
import { pastDay } from "./past-day";

const known = { householdId: id, supportActionId: id, version };
/** The largest contribution one may type, in euro: no typing slip passes for a grant. */
const largest = 50_000;

/** The request went out: how much was asked (cents), on which day, under which number. */
export const requestContributionForm = z.object({
  ...known,
  requestedCents: someMoneyUpTo(largest),
  requestedOn: pastDay,
  protocol: optionalText(60),
});
export type RequestContribution = z.output<typeof requestContributionForm>;

/** What whoever decides may answer. */
export const supportOutcomes = [
  "OBTAINED",
  "PARTLY_OBTAINED",
  "REFUSED",
  "NO_ANSWER",
] as const satisfies SupportOutcome[];

/** Whether an answer brings money. */
const isGrant = (outcome: SupportOutcome) => outcome === "OBTAINED" || outcome === "PARTLY_OBTAINED";

/** The answer came: what was granted (cents, only with a grant) and why. */
export const decideContributionForm = z
  .object({
    ...known,
    outcome: choice(supportOutcomes),
    grantedCents: optionalMoney.refine((cents) => cents === null || cents <= largest * 100, {
      message: "errors.tooLarge",
      params: { maximum: largest },
    }),
    decidedOn: pastDay,
    result: text(2000),
  })
  .refine(({ outcome, grantedCents }) => !isGrant(outcome) || (grantedCents ?? 0) > 0, {
    message: "accompaniment.errors.howMuchGranted",
    path: ["grantedCents"],
  })
  .refine(({ outcome, grantedCents }) => isGrant(outcome) || grantedCents === null, {
    message: "accompaniment.errors.nothingGranted",
    path: ["grantedCents"],
  });
export type DecideContribution = z.output<typeof decideContributionForm>;

/** The granted money is booked on the running repayment plan, all of it or part; cents. Once. */
export const creditContributionForm = z.object({
  ...known,
  repaymentPlanId: id,
  amountCents: someMoneyUpTo(largest),
  paidOn: pastDay,
});
export type CreditContribution = z.output<typeof creditContributionForm>;

/** What a person may answer to a requirement. */
export const requirementAnswers = ["MET", "NOT_MET", "UNKNOWN"] as const satisfies RequirementAnswer[];

/** What the fields of a requirement are called: its answer, and what was seen. */
export const requirementFields = (code: string) => ({ answer: `answer-${code}`, note: `note-${code}` });

const codes = Object.values(requirementsOf).flatMap((all) => all.map(({ code }) => code));
const checks = Object.fromEntries(
  codes.flatMap((code) => {
    const { answer, note } = requirementFields(code);
    return [
      [answer, optionalChoice(requirementAnswers)],
      [note, optionalText(300)],
    ];
  }),
) as Record<string, z.ZodType<string | null>>;

/** What a person found of each requirement; one left without an answer is still to be checked. */
export const checkRequirementsForm = z.object({ ...known, ...checks });
export type CheckRequirements = { householdId: string; supportActionId: string; version: number } & Record<
  string,
  string | number | null
>;
