"use server";

import { recordPersonSignatureForm, signPlanForm } from "@/domain/plan-forms";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { answerAction } from "../../answer-action";

export const signPlanAction = answerAction(signPlanForm, signPlan, ({ planId }) => `/plans/${planId}#signatures`);

export const recordPersonSignatureAction = answerAction(
  recordPersonSignatureForm,
  recordPersonSignature,
  ({ planId }) => `/plans/${planId}#signatures`,
);
