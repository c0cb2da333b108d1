"use server";

import { formAction } from "@/app/form-action";
import { signRepaymentForm } from "@/domain/repayment-forms";
import { signRepayment } from "@/server/repayments/sign-repayment";

export const signRepaymentAction = formAction(
  signRepaymentForm,
  signRepayment,
  ({ householdId }) => `/households/${householdId}/repayment`,
);
