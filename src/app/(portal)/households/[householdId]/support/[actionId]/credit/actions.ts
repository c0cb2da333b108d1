"use server";

import { formAction } from "@/app/form-action";
import { creditContributionForm } from "@/domain/contribution-forms";
import { creditContribution } from "@/server/accompaniment/credit-contribution";

export const creditContributionAction = formAction(
  creditContributionForm,
  creditContribution,
  ({ householdId, supportActionId }) => `/households/${householdId}/support/${supportActionId}`,
);
