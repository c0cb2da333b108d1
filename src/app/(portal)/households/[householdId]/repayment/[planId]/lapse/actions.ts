"use server";

import { formAction } from "@/app/form-action";
import { lapseRepaymentForm } from "@/domain/repayment-forms";
import { lapseRepayment } from "@/server/repayments/lapse-repayment";

export const lapseRepaymentAction = formAction(
  lapseRepaymentForm,
  lapseRepayment,
  ({ householdId }) => `/households/${householdId}/repayment`,
);
