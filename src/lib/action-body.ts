/*
 * The bodies in which React sends our forms, and nothing else: one shape by script (field "0": the form's state and the form
 * itself), one without (`$ACTION_REF_n`, `$ACTION_n:0`, `$ACTION_n:1`). What has another shape would break while Next reads it.
 */

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const parse = (text: FormDataEntryValue | null): Json | undefined => {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const deepest = 20;

/** A value without references: React marks those with "$"; a text that begins so is written "$$". */
function isPlain(value: Json | undefined, depth = 0): boolean {
  if (typeof value === "string") return !value.startsWith("$") || value.startsWith("$$") || value === "$undefined";
  if (typeof value !== "object" || value === null) return value !== undefined;
  return depth < deepest && Object.values(value).every((inner) => isPlain(inner, depth + 1));
}

/** The state a form hands back: what was typed and what was wrong. */
const isState = (value: Json | undefined) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && isPlain(value);

/** Whether a form arrived as React sends one; a form that belongs to no action (a file, a language) is always well. */
export function isActionBody(form: FormData, byScript: boolean): boolean {
  if (byScript) {
    const sent = parse(form.get("0"));
    if (!Array.isArray(sent) || sent.length !== 2) return false;
    return isState(sent[0]) && typeof sent[1] === "string" && /^\$K[0-9a-f]{1,4}$/.test(sent[1]);
  }
  const named = [...form.keys()].filter((name) => name.startsWith("$ACTION_REF_"));
  return named.every((name) => {
    const action = `$ACTION_${name.slice("$ACTION_REF_".length)}`;
    const head = parse(form.get(`${action}:0`));
    const bound = parse(form.get(`${action}:1`));
    const isHead = typeof head === "object" && head !== null && !Array.isArray(head);
    return isHead && head.bound === "$@1" && Array.isArray(bound) && bound.length === 1 && isState(bound[0]);
  });
}
