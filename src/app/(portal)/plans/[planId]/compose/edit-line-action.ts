import { doubted } from "@/app/doubted";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { editLineForms } from "@/domain/plan-forms";
import { type FormState, parseForm } from "@/lib/form";
import { editLine } from "@/server/plans/edit-line";
import { currentActor } from "@/server/session";
import { refusedState } from "../../conflict-state";
import { carriedBy, settle, theirsIn } from "./merge-form";

/**
 * A line sent by its button, without JavaScript: what it is counted in says how its quantity is read. When somebody else
 * saved it meanwhile the form comes back with both texts to choose from, and again should a third person be quicker.
 */
export async function sendLineForm(formData: FormData): Promise<FormState> {
  const theirs = theirsIn(formData);
  const previewing = theirs !== null && formData.get("step") === "preview";
  const picked = carriedBy(formData);
  if (theirs && !previewing) settle(formData, theirs);

  const actor = await currentActor();
  const form = parseForm(editLineForms[formData.get("unit") === "OUTCOME" ? "OUTCOME" : "HOUR"], formData);
  const values = { ...form.values, ...(previewing ? picked : carriedBy(formData)) };
  if (!actor) return { ...(await toFormState(values, {}, { key: "errors.signedOut" })), theirs: theirs ?? undefined };
  if (!form.ok) return { ...(await unparsed({ ...form, values })), theirs: previewing ? theirs : undefined };
  if (previewing) return { values, errors: {}, theirs };

  const doubts = await doubted(formData, values);
  if (doubts) return doubts;
  const outcome = await hidden(editLine(actor, form.data));
  if (!outcome.ok) return refusedState(values, outcome);
  return go(`/plans/${form.data.planId}/compose#line-${outcome.data.key}`);
}
