"use server";

import { formAction } from "@/app/form-action";
import { editCircumstancesForm } from "@/domain/household";
import { editCircumstances } from "@/server/households/edit-circumstances";

export const editCircumstancesAction = formAction(
  editCircumstancesForm,
  editCircumstances,
  ({ householdId }) => `/households/${householdId}#circumstances`,
);
