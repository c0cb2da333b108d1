"use server";

import { formAction } from "@/app/form-action";
import { newReferralForm } from "@/domain/referral-forms";
import { writeReferral } from "@/server/referrals/write-referral";

export const writeReferralAction = formAction(newReferralForm, writeReferral, (_input, { id }) => `/referrals/${id}`);
