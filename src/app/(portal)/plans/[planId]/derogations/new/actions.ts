"use server";

import { formAction } from "@/app/form-action";
import { requestDerogationForm } from "@/domain/derogation-forms";
import { requestDerogation } from "@/server/derogations/request-derogation";

export const requestDerogationAction = formAction(
  requestDerogationForm,
  requestDerogation,
  (_input, { derogationId }) => `/derogations/${derogationId}`,
);
