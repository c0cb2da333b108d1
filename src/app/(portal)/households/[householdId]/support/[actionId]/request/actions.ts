"use server";

import { formAction } from "@/app/form-action";
import { requestContributionForm } from "@/domain/contribution-forms";
import { requestContribution } from "@/server/accompaniment/contributions";

export const requestContributionAction = formAction(
  requestContributionForm,
  requestContribution,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
