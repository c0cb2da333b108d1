"use server";

import { formAction } from "@/app/form-action";
import { moveSessionForm } from "@/domain/session";
import { moveSession } from "@/server/sessions/move-session";

export const moveSessionAction = formAction(
  moveSessionForm,
  moveSession,
  (_input, { sessionId }) => `/agenda/${sessionId}`,
);
