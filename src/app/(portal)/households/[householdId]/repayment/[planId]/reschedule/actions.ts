"use server";

import { rescheduleRepaymentForm } from "@/domain/repayment-forms";
import { rescheduleRepayment } from "@/server/repayments/reschedule-repayment";
import { previewFirst } from "../../preview-first";

export const rescheduleRepaymentAction = previewFirst(
  rescheduleRepaymentForm,
  rescheduleRepayment,
  ({ householdId, repaymentPlanId }) => `/households/${householdId}/repayment/${repaymentPlanId}/reschedule`,
);
