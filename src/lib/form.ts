import { z } from "zod";
import type { Message } from "./outcome";

/** What a form action hands back to its form: what was typed, and (already in the reader's language) what to put right. */
export type FormState = {
  values: Record<string, string | string[]>;
  errors: Record<string, string[] | undefined>;
  problem?: string;
  notice?: string;
  /** Where to go on instead, when the rules know. */
  ways?: { label: string; href: string }[];
  /** Answers to choose from that only what was typed brings up, by field. */
  offers?: Record<string, { value: string; label: string; hint?: string }[] | undefined>;
  /** What somebody else saved meanwhile, beside what was typed: to choose between the two. */
  theirs?: Theirs;
  /** What texts for other eyes had better not hold, field by field, and where it could be written for few: to read again before it is saved. */
  doubts?: { texts: { field: string; hints: string[] }[]; reservedNote?: string };
};

/** The fields of a thing as somebody else saved them while this form was being written, with its version, who and when. */
export type Theirs = { values: Record<string, string>; version: number; by: string | null; at: string | null };
export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

/** A form nobody has sent yet. */
export const emptyForm: FormState = { values: {}, errors: {} };

/** The key of the error that no honest form can cause: a hidden id or version that is not one. */
export const tamperedKey = "errors.tampered";

/** Text as it may be kept: no null bytes, no half characters, no marks that turn the reading direction of what follows. */
export const cleanText = (text: string) =>
  text
    .replaceAll("\0", "")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .toWellFormed()
    .replaceAll("\ufffd", "")
    .normalize("NFC");

const isArray = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodPipe && isArray(field.in));

/** What parsing a form gives: the data, or the problems field by field; `values` is always what was typed. */
export type ParsedForm<T> =
  | { ok: true; data: T; values: FormState["values"] }
  | { ok: false; tampered: boolean; problems: Record<string, Message[]>; values: FormState["values"] };

/** Reads exactly the fields its schema names. Files and repeated fields where one was meant count as left empty. */
export function parseForm<S extends z.ZodObject>(schema: S, formData: FormData): ParsedForm<z.output<S>> {
  const texts = (name: string) =>
    formData
      .getAll(name)
      .slice(0, 500)
      .map((value) => (typeof value === "string" ? cleanText(value) : ""));
  const values: FormState["values"] = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    values[name] = isArray(field) ? texts(name) : (texts(name)[0] ?? "");
  }
  return parseValues(schema, values);
}

/** The same for values already read, as the steps of a saved draft are. */
export function parseValues<S extends z.ZodObject>(schema: S, values: FormState["values"]): ParsedForm<z.output<S>> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data, values };
  const problems: Record<string, Message[]> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    problems[field] = [...(problems[field] ?? []), { key: keyOf(issue), values: limitsOf(issue) }];
  }
  return { ok: false, tampered: parsed.error.issues.some((issue) => issue.message === tamperedKey), problems, values };
}

const keyOf = (issue: z.core.$ZodIssue) => (/^[\w.-]+$/.test(issue.message) ? issue.message : "errors.invalid");

/** The limits an issue names, so that its sentence can say them. */
function limitsOf(issue: z.core.$ZodIssue): Message["values"] {
  const limits: Record<string, string | number> = {};
  if ("maximum" in issue) limits.maximum = Number(issue.maximum);
  if ("minimum" in issue) limits.minimum = Number(issue.minimum);
  if (issue.code === "custom") Object.assign(limits, issue.params);
  return limits;
}
