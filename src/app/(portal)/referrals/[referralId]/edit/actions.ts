"use server";

import { formAction } from "@/app/form-action";
import { editReferralForm } from "@/domain/referral-forms";
import { editReferral } from "@/server/referrals/write-referral";

export const editReferralAction = formAction(editReferralForm, editReferral, (_input, { id }) => `/referrals/${id}`);
