import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { type FormAction, type FormState, type ParsedForm, parseForm } from "@/lib/form";
import type { Message, Outcome } from "@/lib/outcome";
import { currentActor } from "@/server/session";
import { doubted } from "./doubted";
import { go } from "./go";
import { markWrong } from "./wrong-forms";

/** Puts problems into the reader's language, ready for the form to show. */
export async function toFormState(
  values: FormState["values"],
  problems: Record<string, Message[]>,
  reason?: Message,
): Promise<FormState> {
  const t = await getTranslations();
  const say = ({ key, values: given }: Message) => t(key as never, given as never) as string;
  if (Object.keys(problems).length > 0) await markWrong();
  const errors = Object.fromEntries(Object.entries(problems).map(([field, all]) => [field, all.map(say)]));
  // A password never travels back into a page.
  const kept = Object.fromEntries(Object.entries(values).filter(([field]) => !/password/i.test(field)));
  const ways = [...Object.values(problems).flat(), ...(reason ? [reason] : [])].flatMap(({ way }) =>
    way ? [{ label: say({ key: way.key, values: way.values }), href: way.href }] : [],
  );
  return { values: kept, errors, problem: reason && say(reason), ways };
}

/** A command's refusal to be seen or touched becomes "not found", whatever it refused. */
export async function hidden<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotVisible) notFound();
    throw error;
  }
}

/** A form that failed to parse, as its state; a hidden field that somebody altered is "not found". */
export async function unparsed(form: Extract<ParsedForm<unknown>, { ok: false }>): Promise<FormState> {
  if (form.tampered) notFound();
  return toFormState(form.values, form.problems);
}

/**
 * The action of a form: who → parse → read again what others will read → do → go. `next` is where a done command leads (the browser then reads it fresh);
 * without it the form stays and says `notice`.
 */
export function formAction<S extends z.ZodObject, T>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>,
  next: (input: z.output<S>, made: T) => string,
): FormAction {
  return async (_previous, formData) => {
    const actor = await currentActor();
    const form = parseForm(schema, formData);
    // Whoever was signed out meanwhile keeps what they typed; without JavaScript the page itself sends them to sign in.
    if (!actor) return toFormState(form.values, {}, { key: "errors.signedOut" });
    if (!form.ok) return unparsed(form);
    const doubts = await doubted(formData, form.values);
    if (doubts) return doubts;

    const outcome = await hidden(command(actor, form.data));
    if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
    return go(next(form.data, outcome.data));
  };
}
