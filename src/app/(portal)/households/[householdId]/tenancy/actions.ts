"use server";

import { formAction } from "@/app/form-action";
import { editTenancyForm } from "@/domain/tenancy";
import { editTenancy } from "@/server/households/edit-tenancy";

export const editTenancyAction = formAction(
  editTenancyForm,
  editTenancy,
  ({ householdId }) => `/households/${householdId}#tenancy`,
);
