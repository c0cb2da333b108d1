"use server";

import { formAction } from "@/app/form-action";
import { reopenSupportActionForm } from "@/domain/support-action";
import { reopenSupportAction } from "@/server/accompaniment/support-actions";

export const reopenSupportActionAction = formAction(
  reopenSupportActionForm,
  reopenSupportAction,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
