"use server";

import { formAction } from "@/app/form-action";
import { answerRequestForm } from "@/domain/referral-forms";
import { answerRequest } from "@/server/referrals/information";

export const answerRequestAction = formAction(
  answerRequestForm,
  answerRequest,
  ({ referralId }) => `/referrals/${referralId}`,
);
