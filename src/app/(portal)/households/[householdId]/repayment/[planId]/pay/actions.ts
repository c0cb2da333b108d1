"use server";

import { formAction } from "@/app/form-action";
import { recordPaymentForm } from "@/domain/repayment-forms";
import { recordPayment } from "@/server/repayments/record-payment";

export const recordPaymentAction = formAction(
  recordPaymentForm,
  recordPayment,
  ({ householdId }) => `/households/${householdId}/repayment`,
);
