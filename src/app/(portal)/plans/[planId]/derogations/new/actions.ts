"use server";

import { doubtedAction } from "@/app/confided-action";
import { doubtsAbout, requestDerogationForm } from "@/domain/derogation-forms";
import { requestDerogation } from "@/server/derogations/request-derogation";

export const requestDerogationAction = doubtedAction(
  requestDerogationForm,
  ({ reason }) => doubtsAbout(reason),
  requestDerogation,
  (_input, { derogationId }) => `/derogations/${derogationId}`,
);
