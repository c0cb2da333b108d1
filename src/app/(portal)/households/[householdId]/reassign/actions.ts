"use server";

import { formAction } from "@/app/form-action";
import { reassignHouseholdForm } from "@/domain/household";
import { reassignHousehold } from "@/server/households/reassign-household";

export const reassignHouseholdAction = formAction(
  reassignHouseholdForm,
  reassignHousehold,
  ({ householdId }) => `/households/${householdId}`,
);
