"use server";

import { formAction } from "@/app/form-action";
import { editSupportActionForm } from "@/domain/support-action";
import { editSupportAction } from "@/server/households/support-actions";

export const editSupportActionAction = formAction(
  editSupportActionForm,
  editSupportAction,
  ({ householdId }) => `/households/${householdId}#support`,
);
