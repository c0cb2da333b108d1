"use server";

import { proposeRepaymentForm } from "@/domain/repayment-forms";
import { proposeRepayment } from "@/server/repayments/propose-repayment";
import { previewFirst } from "../preview-first";

export const proposeRepaymentAction = previewFirst(
  proposeRepaymentForm,
  proposeRepayment,
  ({ householdId }) => `/households/${householdId}/repayment/new`,
);
