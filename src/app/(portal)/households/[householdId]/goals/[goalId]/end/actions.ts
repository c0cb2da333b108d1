"use server";

import { formAction } from "@/app/form-action";
import { endGoalForm } from "@/domain/household-goal";
import { endGoal } from "@/server/accompaniment/goals";

export const endGoalAction = formAction(endGoalForm, endGoal, ({ householdId }) => `/households/${householdId}#goals`);
