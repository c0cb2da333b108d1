"use server";

import { formAction } from "@/app/form-action";
import { editSupportActionForm } from "@/domain/support-action";
import { editSupportAction } from "@/server/accompaniment/support-actions";

export const editSupportActionAction = formAction(
  editSupportActionForm,
  editSupportAction,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
