"use server";

import { formAction } from "@/app/form-action";
import { checkRequirementsForm } from "@/domain/contribution-forms";
import { checkRequirements } from "@/server/accompaniment/contributions";

export const checkRequirementsAction = formAction(
  checkRequirementsForm,
  checkRequirements,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
