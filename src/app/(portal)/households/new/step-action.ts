import type { z } from "zod";
import { doubted } from "@/app/doubted";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { type DraftStep, draftForm } from "@/domain/household-draft";
import { type FormAction, parseForm } from "@/lib/form";
import { saveDraftStep } from "@/server/households/drafts";
import { requireActor } from "@/server/session";

type FormStep = Exclude<DraftStep, "members" | "check">;

/** The action of a step that is one form: saves what was typed, right or wrong, and goes on when it holds or is left for later. */
export const stepAction =
  (step: FormStep, schema: z.ZodObject, nextStep: DraftStep): FormAction =>
  async (_previous, formData) => {
    const actor = await requireActor();
    const at = parseForm(draftForm, formData);
    if (!at.ok) return unparsed(at);
    const form = parseForm(schema, formData);
    const later = formData.get("then") === "later";
    if (!form.ok && !later) return unparsed(form);

    const doubts = later ? null : await doubted(formData, form.values);
    if (doubts) return doubts;

    const saved = await hidden(saveDraftStep(actor, at.data, step, form.values));
    if (!saved.ok) return toFormState(form.values, {}, saved.reason);
    return go(later ? "/households/new" : `/households/new/${at.data.draftId}/${nextStep}`);
  };
