"use server";

import { formAction } from "@/app/form-action";
import { addSupportActionForm } from "@/domain/support-action";
import { addSupportAction } from "@/server/households/support-actions";

export const addSupportActionAction = formAction(
  addSupportActionForm,
  addSupportAction,
  ({ householdId }) => `/households/${householdId}#support`,
);
