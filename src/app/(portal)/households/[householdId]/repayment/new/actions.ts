"use server";

import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { proposeRepaymentForm } from "@/domain/repayment-forms";
import { type FormState, parseForm } from "@/lib/form";
import { proposeRepayment } from "@/server/households/propose-repayment";
import { requireActor } from "@/server/session";

/** First shows the instalments (the terms travel in the address), then, sent from there, saves the plan. */
export async function proposeRepaymentAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(proposeRepaymentForm, formData);
  if (!form.ok) return unparsed(form);

  const { householdId } = form.data;
  if (!form.data.save) {
    const { householdId: _, save: __, ...terms } = form.values;
    go(`/households/${householdId}/repayment/new?${new URLSearchParams(terms as Record<string, string>)}#preview`);
  }
  const outcome = await hidden(proposeRepayment(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  return go(`/households/${householdId}#repayment`);
}
