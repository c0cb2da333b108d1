"use server";

import { formAction } from "@/app/form-action";
import { donatePointsForm } from "@/domain/points-forms";
import { donatePoints } from "@/server/accompaniment/spend-points";

export const donatePointsAction = formAction(
  donatePointsForm,
  donatePoints,
  ({ householdId }) => `/households/${householdId}/points`,
);
