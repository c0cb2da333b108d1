"use server";

import { formAction } from "@/app/form-action";
import { withdrawSignatureForm } from "@/domain/variation-forms";
import { withdrawSignature } from "@/server/plans/withdraw-signature";

export const withdrawSignatureAction = formAction(
  withdrawSignatureForm,
  withdrawSignature,
  ({ planId }) => `/plans/${planId}/sign`,
);
