"use server";

import { formAction } from "@/app/form-action";
import { voidVolunteeringForm } from "@/domain/points-forms";
import { voidVolunteering } from "@/server/accompaniment/volunteering";

export const voidVolunteeringAction = formAction(
  voidVolunteeringForm,
  voidVolunteering,
  ({ householdId }) => `/households/${householdId}/points`,
);
