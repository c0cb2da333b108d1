"use server";

import { formAction } from "@/app/form-action";
import {
  addGoalForm,
  addLineForm,
  changeGoalForm,
  editGoalForm,
  editLineForms,
  removeLineForm,
} from "@/domain/plan-forms";
import type { FormState } from "@/lib/form";
import { withParams } from "@/lib/query";
import { addLine } from "@/server/plans/add-line";
import { addGoal, changeGoal, editGoal } from "@/server/plans/edit-goals";
import { editLine } from "@/server/plans/edit-line";
import { removeLine } from "@/server/plans/remove-line";

const compose = (planId: string) => `/plans/${planId}/compose`;

export const addLineAction = formAction(
  addLineForm,
  addLine,
  ({ planId, section, q }, { key }) => `${withParams(compose(planId), { section, q })}#line-${key}`,
);

export const removeLineAction = formAction(removeLineForm, removeLine, ({ planId }) => `${compose(planId)}#lines`);

const editHours = formAction(editLineForms.HOUR, editLine, ({ planId }, { key }) => `${compose(planId)}#line-${key}`);
const editPieces = formAction(
  editLineForms.OUTCOME,
  editLine,
  ({ planId }, { key }) => `${compose(planId)}#line-${key}`,
);

/** A line edited without JavaScript; what it is counted in says how its quantity is read. */
export async function editLineAction(previous: FormState, formData: FormData) {
  return (formData.get("unit") === "OUTCOME" ? editPieces : editHours)(previous, formData);
}

export const addGoalAction = formAction(addGoalForm, addGoal, ({ planId }) => `${compose(planId)}#goals`);
export const editGoalAction = formAction(editGoalForm, editGoal, ({ planId }) => `${compose(planId)}#goals`);
export const changeGoalAction = formAction(changeGoalForm, changeGoal, ({ planId }) => `${compose(planId)}#goals`);
