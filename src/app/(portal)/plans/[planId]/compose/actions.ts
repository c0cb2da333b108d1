"use server";

import { formAction } from "@/app/form-action";
import { readdLineForms } from "@/domain/line-forms";
import { addGoalForm, addLineForm, changeGoalForm, removeLineForm } from "@/domain/plan-forms";
import { setLineStatusForm } from "@/domain/variation-forms";
import type { FormState } from "@/lib/form";
import { withParams } from "@/lib/query";
import { addLine } from "@/server/plans/add-line";
import { addGoal, changeGoal } from "@/server/plans/edit-goals";
import { readdLine } from "@/server/plans/readd-line";
import { removeLine } from "@/server/plans/remove-line";
import { setLineStatus } from "@/server/plans/set-line-status";
import { sendGoalForm } from "./edit-goal-action";
import { sendLineForm } from "./edit-line-action";

const compose = (planId: string) => `/plans/${planId}/compose`;

export const addLineAction = formAction(
  addLineForm,
  addLine,
  ({ planId, section, q }, { key }) => `${withParams(compose(planId), { section, q })}#line-${key}`,
);

export const removeLineAction = formAction(removeLineForm, removeLine, ({ planId }) => `${compose(planId)}#lines`);

/** A line edited without JavaScript. */
export async function editLineAction(_previous: FormState, formData: FormData) {
  return sendLineForm(formData);
}

const backAt = ({ planId }: { planId: string }, { key }: { key: string }) => `${compose(planId)}#line-${key}`;
const readdHours = formAction(readdLineForms.HOUR, readdLine, backAt);
const readdPieces = formAction(readdLineForms.OUTCOME, readdLine, backAt);

/** A service put back with what was being written about it; what it is counted in says how its quantity is read. */
export async function readdLineAction(previous: FormState, formData: FormData) {
  return (formData.get("unit") === "OUTCOME" ? readdPieces : readdHours)(previous, formData);
}

export const addGoalAction = formAction(addGoalForm, addGoal, ({ planId }) => `${compose(planId)}#goals`);

/** A goal worded differently. */
export async function editGoalAction(_previous: FormState, formData: FormData) {
  return sendGoalForm(formData);
}

export const changeGoalAction = formAction(changeGoalForm, changeGoal, ({ planId }) => `${compose(planId)}#goals`);

/** A service of a signed plan suspended, resumed or closed in the variation being written. */
export const setLineStatusAction = formAction(
  setLineStatusForm,
  setLineStatus,
  ({ planId }, { key }) => `/plans/${planId}/compose#line-${key}`,
);
