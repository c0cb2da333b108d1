"use server";

import { formAction } from "@/app/form-action";
import { addSupportActionForm } from "@/domain/support-action";
import { addSupportAction } from "@/server/accompaniment/support-actions";

export const addSupportActionAction = formAction(
  addSupportActionForm,
  addSupportAction,
  ({ householdId }, { supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
