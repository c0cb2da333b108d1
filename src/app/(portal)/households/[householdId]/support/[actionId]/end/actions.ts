"use server";

import { formAction } from "@/app/form-action";
import { endSupportActionForm } from "@/domain/support-action";
import { endSupportAction } from "@/server/accompaniment/support-actions";

export const endSupportActionAction = formAction(
  endSupportActionForm,
  endSupportAction,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
