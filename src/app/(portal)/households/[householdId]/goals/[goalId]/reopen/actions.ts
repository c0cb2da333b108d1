"use server";

import { formAction } from "@/app/form-action";
import { reopenGoalForm } from "@/domain/household-goal";
import { reopenGoal } from "@/server/accompaniment/goals";

export const reopenGoalAction = formAction(
  reopenGoalForm,
  reopenGoal,
  ({ householdId }) => `/households/${householdId}#goals`,
);
