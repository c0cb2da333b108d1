"use server";

import { formAction } from "@/app/form-action";
import { planSessionForm } from "@/domain/session";
import { planSession } from "@/server/sessions/plan-session";

export const planSessionAction = formAction(
  planSessionForm,
  planSession,
  (_input, { sessionId }) => `/agenda/${sessionId}`,
);
