"use server";

import { formAction } from "@/app/form-action";
import { proveOutcomeForm } from "@/domain/outcome";
import { proveOutcome } from "@/server/outcomes/prove-outcome";

export const proveOutcomeAction = formAction(
  proveOutcomeForm,
  proveOutcome,
  ({ planId }) => `/plans/${planId}#outcomes`,
);
