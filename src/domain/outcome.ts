import { z } from "zod";
import type { OutcomeKind } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { daysBetween } from "@/lib/dates";
import { choice, day, id, optionalChoice, optionalDay, optionalId, optionalText, text, version } from "@/lib/fields";
import { parseHours } from "@/lib/hours";
import { pastDay } from "./past-day";

export const outcomeKinds = ["INTERNSHIP", "CONTRACT", "CERTIFICATE", "SELF_EMPLOYMENT"] as const;
export const contractTypes = ["PERMANENT", "FIXED_TERM", "APPRENTICESHIP", "AGENCY", "ON_CALL", "DOMESTIC"] as const;

/** A contract counts as work found when it lasts at least so many days (regional rule of the result-paid placement). */
export const recognisedContractDays = 180;

/** Why work ended before its day. */
export const workEndReasons = ["PERSON_LEFT", "EMPLOYER_ENDED", "AGREED", "HEALTH", "BETTER_JOB", "OTHER"] as const;

/** The outcomes that can end before their day by themselves; an internship's end is its project's. */
export const endableKinds = ["CONTRACT", "SELF_EMPLOYMENT"] as const satisfies OutcomeKind[];

/** An outcome, as far as its recognition depends on it. */
export type OutcomeDays = {
  kind: OutcomeKind;
  startsOn: Day;
  endsOn: Day | null;
  endedOn: Day | null;
  provedOn: Day | null;
};

/** How many days an outcome lasted or is meant to last, the first and the last counted; null without an end. */
export function outcomeDays({ startsOn, endsOn, endedOn }: Omit<OutcomeDays, "kind" | "provedOn">) {
  const last = endedOn ?? endsOn;
  return last ? daysBetween(startsOn, last) + 1 : null;
}

/** Whether an outcome lasts long enough to count: a contract 180 days, as planned or as it ended; anything else always. */
export function lastsEnough(outcome: Omit<OutcomeDays, "provedOn">) {
  const days = outcomeDays(outcome);
  return outcome.kind !== "CONTRACT" || days === null || days >= recognisedContractDays;
}

/** Where an outcome stands: recognised, or why not. A service paid by result is worth something only when recognised. */
export function standingOf(outcome: OutcomeDays): "recognised" | "notProved" | "tooShort" | "endedEarly" {
  if (!lastsEnough(outcome)) return outcome.endedOn ? "endedEarly" : "tooShort";
  return outcome.provedOn ? "recognised" : "notProved";
}

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
    employerId: optionalId,
    attachmentId: optionalId,
    candidacyId: optionalId,
  })
  .superRefine((form, ctx) => {
    const at = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    if (form.kind === "CONTRACT" && !form.contractType) at("contractType", "errors.required");
    if ((form.kind === "CONTRACT" || form.kind === "INTERNSHIP") && !form.employer && !form.employerId)
      at("employer", "outcome.errors.employerMissing");
    if (form.kind === "CONTRACT" && form.contractType === "FIXED_TERM" && !form.endsOn) at("endsOn", "errors.required");
    if (form.endsOn && form.endsOn < form.startsOn) at("endsOn", "errors.datesUpsideDown");
    if (form.provedOn && !form.evidence) at("evidence", "outcome.errors.evidenceMissing");
  });
type Typed = z.output<typeof recordOutcomeForm>;
type Links = "employerId" | "attachmentId" | "candidacyId";
/** An outcome as it is recorded; what it hangs on beside the plan may be left out. */
export type RecordOutcome = Omit<Typed, Links> & Partial<Pick<Typed, Links>>;

/** The proof of an outcome, once it is in hand. */
export const proveOutcomeForm = z.object({
  planId: id,
  outcomeId: id,
  version,
  evidence: text(300),
  provedOn: pastDay,
  attachmentId: optionalId,
});
export type ProveOutcome = z.output<typeof proveOutcomeForm>;

/** That work ended before its day: the last day, why, in whose words. */
export const endWorkForm = z.object({
  planId: id,
  outcomeId: id,
  version,
  endedOn: pastDay,
  endReason: choice(workEndReasons),
  endNote: text(1000),
});
export type EndWork = z.output<typeof endWorkForm>;
