import { type LineTexts, lineFields, readSavedLine } from "@/domain/line-texts";
import type { Side } from "@/domain/merge";
import type { FormState } from "@/lib/form";
import type { LineClash } from "./autosave";

const isSide = (value: unknown): value is Side => value === "mine" || value === "theirs";

/** The choices a form came back with, to show what they make. */
export const picksOf = ({ values }: FormState) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, side]) =>
      name.startsWith("pick-") && isSide(side) ? [[name.slice(5), side]] : [],
    ),
  );

/** What was typed into a form that came back. */
export const textsOf = ({ values }: FormState): Partial<LineTexts> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => (lineFields as readonly string[]).includes(name)));

/** What somebody else saved, as a form that came back without JavaScript carries it. */
export function clashOf({ theirs }: FormState): LineClash | null {
  if (!theirs) return null;
  const saved = readSavedLine(JSON.stringify({ ...theirs.values, version: theirs.version }));
  return saved && { state: "conflict", theirs: saved, by: theirs.by, at: theirs.at };
}
