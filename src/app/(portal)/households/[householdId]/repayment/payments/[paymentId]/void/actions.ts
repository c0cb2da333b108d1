"use server";

import { formAction } from "@/app/form-action";
import { voidPaymentForm } from "@/domain/repayment-forms";
import { voidPayment } from "@/server/accompaniment/void-payment";

export const voidPaymentAction = formAction(
  voidPaymentForm,
  voidPayment,
  ({ householdId }) => `/households/${householdId}/repayment`,
);
