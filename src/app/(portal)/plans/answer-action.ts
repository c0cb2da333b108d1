import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { doubted } from "@/app/doubted";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import type { Actor } from "@/domain/permissions";
import { type FormAction, parseForm } from "@/lib/form";
import type { AnswerOutcome } from "@/server/plans/stale";
import { requireActor } from "@/server/session";

/** The action of a form that answers to a text (agreement, signature): like any other, but a stale page is also told what changed. */
export function answerAction<S extends z.ZodObject, T>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<AnswerOutcome<T>>,
  next: (input: z.output<S>) => string,
): FormAction {
  return async (_previous, formData) => {
    const actor = await requireActor();
    const form = parseForm(schema, formData);
    if (!form.ok) return unparsed(form);
    const doubts = await doubted(formData, form.values);
    if (doubts) return doubts;

    const outcome = await hidden(command(actor, form.data));
    if (outcome.ok) return go(next(form.data));
    const state = await toFormState(form.values, {}, outcome.reason);
    if (!("changes" in outcome) || outcome.changes.length === 0) return state;
    const t = await getTranslations();
    const changes = outcome.changes.map(({ key, values }) => t(key as never, values as never) as string).join("; ");
    return { ...state, problem: `${state.problem} ${t("plan.refusals.staleChanges", { changes })}` };
  };
}
