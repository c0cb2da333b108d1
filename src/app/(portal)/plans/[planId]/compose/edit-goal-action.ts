import { doubted } from "@/app/doubted";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { editGoalForm } from "@/domain/plan-forms";
import { type FormState, parseForm } from "@/lib/form";
import { editGoal } from "@/server/plans/edit-goals";
import { currentActor } from "@/server/session";
import { refusedState } from "../../conflict-state";

/** A goal sent by its button. When somebody else worded it meanwhile, both texts come back to choose from; taking theirs saves nothing. */
export async function sendGoalForm(formData: FormData): Promise<FormState> {
  const actor = await currentActor();
  const form = parseForm(editGoalForm, formData);
  if (!actor) return toFormState(form.values, {}, { key: "errors.signedOut" });
  if (!form.ok) return unparsed(form);
  const goals = `/plans/${form.data.planId}/compose#goals`;
  if (formData.get("side") === "theirs") return go(goals);
  const doubts = await doubted(formData, form.values);
  if (doubts) return doubts;
  const outcome = await hidden(editGoal(actor, form.data));
  return outcome.ok ? go(goals) : refusedState(form.values, outcome);
}
