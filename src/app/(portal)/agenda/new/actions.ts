"use server";

import { formAction } from "@/app/form-action";
import { planSessionsForm } from "@/domain/session";
import { planSeries } from "@/server/sessions/plan-series";

export const planSessionAction = formAction(
  planSessionsForm,
  planSeries,
  (_input, { sessionId }) => `/agenda/${sessionId}`,
);
