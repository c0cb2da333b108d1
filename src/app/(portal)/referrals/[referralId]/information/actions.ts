"use server";

import { formAction } from "@/app/form-action";
import { requestInformationForm } from "@/domain/referral-forms";
import { requestInformation } from "@/server/referrals/information";

export const requestInformationAction = formAction(
  requestInformationForm,
  requestInformation,
  ({ referralId }) => `/referrals/${referralId}`,
);
