import { z } from "zod";
import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText } from "@/lib/fields";
import { parseHours } from "@/lib/hours";

export const outcomeKinds = ["INTERNSHIP", "CONTRACT", "CERTIFICATE", "SELF_EMPLOYMENT"] as const;
export const contractTypes = ["PERMANENT", "FIXED_TERM", "APPRENTICESHIP", "AGENCY", "ON_CALL", "DOMESTIC"] as const;

/** A contract counts as work found when it lasts at least so many days (regional rule of the result-paid placement). */
export const recognisedContractDays = 180;

const weeklyHours = z
  .string("errors.invalidHours")
  .trim()
  .transform((typed, ctx) => {
    if (!typed) return null;
    const minutes = parseHours(typed);
    if (minutes !== null && minutes > 0 && minutes <= 48 * 60) return minutes;
    ctx.addIssue({ code: "custom", message: "errors.invalidHours" });
    return z.NEVER;
  });

/** What a plan led to, with the day the proof was in hand: until then a service paid by result is worth nothing. */
export const recordOutcomeForm = z
  .object({
    planId: id,
    lineKey: optionalId,
    kind: choice(outcomeKinds),
    contractType: optionalChoice(contractTypes),
    employer: optionalText(200),
    weeklyHours,
    startsOn: day,
    endsOn: optionalDay,
    evidence: optionalText(300),
    provedOn: optionalDay,
  })
  .superRefine((form, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    if (form.kind === "CONTRACT" && !form.contractType) at("contractType", "errors.required");
    if ((form.kind === "CONTRACT" || form.kind === "INTERNSHIP") && !form.employer) at("employer", "errors.required");
    if (form.kind === "CONTRACT" && form.contractType === "FIXED_TERM" && !form.endsOn) at("endsOn", "errors.required");
    if (form.endsOn && form.endsOn < form.startsOn) at("endsOn", "errors.datesUpsideDown");
    if (form.provedOn && !form.evidence) at("evidence", "outcome.errors.evidenceMissing");
  });
export type RecordOutcome = z.output<typeof recordOutcomeForm>;
