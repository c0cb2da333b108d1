"use server";

import { formAction } from "@/app/form-action";
import { decideContributionForm } from "@/domain/contribution-forms";
import { decideContribution } from "@/server/accompaniment/contributions";

export const decideContributionAction = formAction(
  decideContributionForm,
  decideContribution,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
