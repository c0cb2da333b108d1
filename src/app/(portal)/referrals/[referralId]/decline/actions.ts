"use server";

import { formAction } from "@/app/form-action";
import { declineReferralForm } from "@/domain/referral-forms";
import { declineReferral } from "@/server/referrals/end-referral";

export const declineReferralAction = formAction(
  declineReferralForm,
  declineReferral,
  ({ referralId }) => `/referrals/${referralId}`,
);
