"use server";

import { formAction } from "@/app/form-action";
import { grantAccessForm } from "@/domain/household";
import { grantAccess } from "@/server/households/case-access";

export const grantAccessAction = formAction(
  grantAccessForm,
  grantAccess,
  ({ householdId }) => `/households/${householdId}#access`,
);
