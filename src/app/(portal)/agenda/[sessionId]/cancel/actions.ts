"use server";

import { formAction } from "@/app/form-action";
import { cancelSessionForm } from "@/domain/session";
import { cancelSession } from "@/server/sessions/cancel-session";

export const cancelSessionAction = formAction(
  cancelSessionForm,
  cancelSession,
  ({ sessionId }) => `/agenda/${sessionId}`,
);
