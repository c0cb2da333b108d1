"use server";

import { formAction } from "@/app/form-action";
import { recordOutcomeForm } from "@/domain/outcome";
import { recordOutcome } from "@/server/outcomes/record-outcome";

export const recordOutcomeAction = formAction(
  recordOutcomeForm,
  recordOutcome,
  ({ planId }) => `/plans/${planId}#outcomes`,
);
