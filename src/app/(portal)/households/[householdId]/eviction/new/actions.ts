"use server";

import { formAction } from "@/app/form-action";
import { recordEvictionForm } from "@/domain/eviction";
import { recordEviction } from "@/server/households/record-eviction";

export const recordEvictionAction = formAction(
  recordEvictionForm,
  recordEviction,
  ({ householdId }) => `/households/${householdId}#eviction`,
);
