"use server";

import { formAction } from "@/app/form-action";
import { discardReferralForm } from "@/domain/referral-forms";
import { discardReferral } from "@/server/referrals/discard-referral";

export const discardReferralAction = formAction(
  discardReferralForm,
  discardReferral,
  (_input, { householdId }) => `/households/${householdId}`,
);
