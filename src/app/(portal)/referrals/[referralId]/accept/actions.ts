"use server";

import { formAction } from "@/app/form-action";
import { acceptReferralForm } from "@/domain/referral-forms";
import { acceptReferral } from "@/server/referrals/accept-referral";

export const acceptReferralAction = formAction(
  acceptReferralForm,
  acceptReferral,
  ({ referralId }) => `/referrals/${referralId}`,
);
