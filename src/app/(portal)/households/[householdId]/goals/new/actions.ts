"use server";

import { formAction } from "@/app/form-action";
import { addGoalForm } from "@/domain/household-goal";
import { addGoal } from "@/server/accompaniment/goals";

export const addGoalAction = formAction(addGoalForm, addGoal, ({ householdId }) => `/households/${householdId}#goals`);
