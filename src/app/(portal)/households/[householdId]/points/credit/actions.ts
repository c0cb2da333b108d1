"use server";

import { formAction } from "@/app/form-action";
import { creditPointsForm } from "@/domain/points-forms";
import { creditPoints } from "@/server/accompaniment/spend-points";

export const creditPointsAction = formAction(
  creditPointsForm,
  creditPoints,
  ({ householdId }) => `/households/${householdId}/points`,
);
