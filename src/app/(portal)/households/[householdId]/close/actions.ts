"use server";

import { formAction } from "@/app/form-action";
import { closeHouseholdForm } from "@/domain/household";
import { closeHousehold } from "@/server/households/close-household";

export const closeHouseholdAction = formAction(
  closeHouseholdForm,
  closeHousehold,
  ({ householdId }) => `/households/${householdId}`,
);
