"use server";

import { formAction } from "@/app/form-action";
import { revokeAccessForm } from "@/domain/household";
import { revokeAccess } from "@/server/households/case-access";

export const revokeAccessAction = formAction(
  revokeAccessForm,
  revokeAccess,
  ({ householdId }) => `/households/${householdId}#access`,
);
