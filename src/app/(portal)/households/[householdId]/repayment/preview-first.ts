import type { z } from "zod";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import type { Actor } from "@/domain/permissions";
import { type FormAction, parseForm } from "@/lib/form";
import type { Outcome } from "@/lib/outcome";
import { requireActor } from "@/server/session";

type Typed = { householdId: string; save: boolean };

/** The action of a form that first shows what its terms come to (they travel in the address, nothing is kept) and, sent again from there, saves them. */
export function previewFirst<S extends z.ZodObject>(
  schema: S,
  command: (actor: Actor, input: z.output<S>) => Promise<Outcome<unknown>>,
  at: (input: z.output<S>) => string,
): FormAction {
  return async (_previous, formData) => {
    const actor = await requireActor();
    const form = parseForm(schema, formData);
    if (!form.ok) return unparsed(form);

    const { save, householdId } = form.data as unknown as Typed;
    if (!save) {
      const { householdId: _, repaymentPlanId: __, save: ___, reason: ____, ...terms } = form.values;
      go(`${at(form.data)}?${new URLSearchParams(terms as Record<string, string>)}#preview`);
    }
    const outcome = await hidden(command(actor, form.data));
    if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
    return go(`/households/${householdId}/repayment`);
  };
}
