"use server";

import { formAction } from "@/app/form-action";
import { recordVolunteeringForm } from "@/domain/points-forms";
import { recordVolunteering } from "@/server/accompaniment/volunteering";

export const recordVolunteeringAction = formAction(
  recordVolunteeringForm,
  recordVolunteering,
  ({ householdId }) => `/households/${householdId}/points`,
);
