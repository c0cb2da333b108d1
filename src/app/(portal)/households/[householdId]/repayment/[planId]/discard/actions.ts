"use server";

import { formAction } from "@/app/form-action";
import { discardRepaymentForm } from "@/domain/repayment-forms";
import { discardRepayment } from "@/server/repayments/discard-repayment";

export const discardRepaymentAction = formAction(
  discardRepaymentForm,
  discardRepayment,
  ({ householdId }) => `/households/${householdId}/repayment`,
);
