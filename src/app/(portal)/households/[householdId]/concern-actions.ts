"use server";

import { formAction } from "@/app/form-action";
import { readConcernForm } from "@/domain/note";
import { readConcern } from "@/server/register/read-concern";

export const readConcernAction = formAction(
  readConcernForm,
  readConcern,
  (_input, { householdId }) => `/households/${householdId}#notes`,
);
