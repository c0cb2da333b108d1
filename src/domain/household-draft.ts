import { z } from "zod";
import { id, version } from "@/lib/fields";
import { type FormState, parseValues } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import { type ArrearsAnswers, arrearsStep } from "./arrears";
import { type CircumstancesAnswers, circumstancesStep } from "./household";
import { type MemberAnswers, memberStep } from "./person";
import { type TenancyAnswers, tenancyStep } from "./tenancy";

/** The steps of writing a new household, in order. */
export const draftSteps = ["tenancy", "members", "arrears", "circumstances", "check"] as const;
/** One step of writing a new household. */
export type DraftStep = (typeof draftSteps)[number];

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const member = z.object({ key: z.uuid(), values });
const shape = z.object({
  tenancy: values.optional(),
  members: z.array(member).catch([]),
  arrears: values.optional(),
  circumstances: values.optional(),
});

/** A household being written: for every step what was typed, right or wrong. */
export type Draft = z.output<typeof shape>;

/** Reads a saved draft; what cannot be read counts as not yet written. */
export const readDraft = (data: unknown): Draft => shape.catch({ members: [] }).parse(data);

/** A household has at most so many people; more is a slip. */
export const mostMembers = 30;

/** The steps whose answers are one form each. */
export const stepForms = { tenancy: tenancyStep, arrears: arrearsStep, circumstances: circumstancesStep } as const;

/** Everything a household opens with. */
export type HouseholdAnswers = {
  tenancy: TenancyAnswers;
  members: MemberAnswers[];
  arrears: ArrearsAnswers;
  circumstances: CircumstancesAnswers;
};

/** What is missing or wrong in a draft, step by step. */
export type DraftProblems = Partial<Record<DraftStep, Message[]>>;

const problemsOf = (parsed: ReturnType<typeof parseValues>): Message[] =>
  parsed.ok ? [] : Object.values(parsed.problems).flat();

/** What is wrong with the members as a whole: nobody, or not exactly one lease holder. */
export function membersProblems(members: { leaseHolder: boolean }[]): Message[] {
  if (members.length === 0) return [{ key: "household.refusals.noMembers" }];
  const holders = members.filter(({ leaseHolder }) => leaseHolder).length;
  return holders === 1 ? [] : [{ key: "household.refusals.oneLeaseHolder", values: { holders } }];
}

/** Reads a whole draft: the answers when every step holds, else what is wrong step by step. */
export function readAnswers(
  draft: Draft,
): { ok: true; answers: HouseholdAnswers } | { ok: false; problems: DraftProblems } {
  const typed = (step: keyof typeof stepForms): FormState["values"] => draft[step] ?? {};
  const tenancy = parseValues(tenancyStep, filled(tenancyStep, typed("tenancy")));
  const arrears = parseValues(arrearsStep, filled(arrearsStep, typed("arrears")));
  const circumstances = parseValues(circumstancesStep, filled(circumstancesStep, typed("circumstances")));
  const members = draft.members.map((one) => parseValues(memberStep, filled(memberStep, one.values)));
  const read = members.flatMap((one) => (one.ok ? [one.data] : []));
  const problems: DraftProblems = {
    tenancy: problemsOf(tenancy),
    members: [...members.flatMap(problemsOf), ...(read.length === members.length ? membersProblems(read) : [])],
    arrears: problemsOf(arrears),
    circumstances: problemsOf(circumstances),
  };
  if (tenancy.ok && arrears.ok && circumstances.ok && !problems.members?.length) {
    return {
      ok: true,
      answers: { tenancy: tenancy.data, members: read, arrears: arrears.data, circumstances: circumstances.data },
    };
  }
  return { ok: false, problems };
}

/** A step's values with every field of its form there, empty when it was never asked. */
export const filled = (schema: z.ZodObject, typed: FormState["values"]): FormState["values"] =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, typed[name] ?? ""]));

/** The hidden fields that every step of a draft carries. */
export const draftFields = { draftId: id, version };
/** Opening the household from its draft, and throwing the draft away. */
export const draftForm = z.object(draftFields);
export type DraftInput = z.output<typeof draftForm>;
