"use server";

import { formAction } from "@/app/form-action";
import { reopenHouseholdForm } from "@/domain/household";
import { reopenHousehold } from "@/server/households/close-household";

export const reopenHouseholdAction = formAction(
  reopenHouseholdForm,
  reopenHousehold,
  ({ householdId }) => `/households/${householdId}`,
);
