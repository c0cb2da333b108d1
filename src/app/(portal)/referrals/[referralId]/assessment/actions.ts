"use server";

import { formAction } from "@/app/form-action";
import { assessmentForm } from "@/domain/assessment";
import { saveAssessment } from "@/server/assessments/save-assessment";

export const saveAssessmentAction = formAction(
  assessmentForm,
  saveAssessment,
  ({ referralId }) => `/referrals/${referralId}/assessment`,
);
