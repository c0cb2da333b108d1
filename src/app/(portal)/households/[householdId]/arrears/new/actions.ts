"use server";

import { formAction } from "@/app/form-action";
import { recordArrearsForm } from "@/domain/arrears";
import { recordArrears } from "@/server/households/record-arrears";

export const recordArrearsAction = formAction(
  recordArrearsForm,
  recordArrears,
  ({ householdId }) => `/households/${householdId}#arrears`,
);
