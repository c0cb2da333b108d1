"use server";

import { formAction } from "@/app/form-action";
import { editGoalForm } from "@/domain/household-goal";
import { editGoal } from "@/server/accompaniment/goals";

export const editGoalAction = formAction(
  editGoalForm,
  editGoal,
  ({ householdId }) => `/households/${householdId}#goals`,
);
