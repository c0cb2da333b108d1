"use server";

import { formAction } from "@/app/form-action";
import { withdrawReferralForm } from "@/domain/referral-forms";
import { withdrawReferral } from "@/server/referrals/end-referral";

export const withdrawReferralAction = formAction(
  withdrawReferralForm,
  withdrawReferral,
  ({ referralId }) => `/referrals/${referralId}`,
);
