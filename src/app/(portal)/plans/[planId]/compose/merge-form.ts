import { lineFields, readLineTexts, readSavedLine } from "@/domain/line-texts";
import { sides } from "@/domain/merge";
import type { FormState } from "@/lib/form";

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** What a line's form says of a conflict beside the line itself: where both started from, what was chosen so far, which service it is. */
export function carriedBy(form: FormData): FormState["values"] {
  const base = textOf(form, "base");
  const picks = lineFields.map((field) => [`pick-${field}`, textOf(form, `pick-${field}`)]);
  const facts = ["serviceId", "serviceName", "unit"].map((name) => [name, textOf(form, name).slice(0, 500)]);
  const chosen = picks.filter(([, side]) => (sides as readonly string[]).includes(side ?? ""));
  return { ...Object.fromEntries([...facts, ...chosen]), ...(readLineTexts(base) ? { base } : {}) };
}

/** What somebody else saved, as the page that shows both sides carries it; null when this form comes from no such page. */
export function theirsIn(form: FormData): FormState["theirs"] | null {
  const saved = readSavedLine(form.get("theirs"));
  if (!saved) return null;
  const { version, ...values } = saved;
  const short = (name: string) => textOf(form, name).slice(0, 200) || null;
  return { values, version, by: short("theirsBy"), at: short("theirsAt") };
}

/**
 * Turns the choices made field by field into the text they make, read at the version they were made against; that version is
 * where both start from if a third person was quicker still.
 */
export function settle(form: FormData, { values, version }: NonNullable<FormState["theirs"]>) {
  const all = form.get("all");
  for (const field of lineFields) {
    const side = all ?? form.get(`pick-${field}`);
    if (side === "theirs") form.set(field, values[field] ?? "");
    form.delete(`pick-${field}`);
  }
  form.set("version", String(version));
  form.set("base", JSON.stringify(values));
}
