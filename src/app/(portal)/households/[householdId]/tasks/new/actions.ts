"use server";

import { formAction } from "@/app/form-action";
import { giveTaskForm } from "@/domain/task";
import { giveHouseholdTask } from "@/server/tasks/give-household-task";

export const giveTaskAction = formAction(
  giveTaskForm,
  giveHouseholdTask,
  ({ householdId }) => `/households/${householdId}#tasks`,
);
