"use server";

import { formAction } from "@/app/form-action";
import { endRepaymentForm } from "@/domain/repayment-forms";
import { endRepayment } from "@/server/households/move-repayment";

export const endRepaymentAction = formAction(
  endRepaymentForm,
  endRepayment,
  ({ householdId }) => `/households/${householdId}#repayment`,
);
