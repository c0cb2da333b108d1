"use server";

import { formAction } from "@/app/form-action";
import { assignReferralForm } from "@/domain/referral-forms";
import { assignReferral } from "@/server/referrals/assign-referral";

export const assignReferralAction = formAction(
  assignReferralForm,
  assignReferral,
  ({ referralId }) => `/referrals/${referralId}`,
);
