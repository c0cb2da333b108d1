"use server";

import { formAction } from "@/app/form-action";
import { closeReferralForm } from "@/domain/referral-forms";
import { closeReferral } from "@/server/referrals/end-referral";

export const closeReferralAction = formAction(
  closeReferralForm,
  closeReferral,
  ({ referralId }) => `/referrals/${referralId}`,
);
