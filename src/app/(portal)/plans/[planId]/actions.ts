"use server";

import { formAction } from "@/app/form-action";
import { agreePlanForm, sharePlanForm } from "@/domain/plan-forms";
import { agreePlan } from "@/server/plans/agree-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { answerAction } from "../answer-action";

export const sharePlanAction = formAction(sharePlanForm, sharePlan, ({ planId }) => `/plans/${planId}`);

export const agreePlanAction = answerAction(agreePlanForm, agreePlan, ({ planId }) => `/plans/${planId}#signatures`);
