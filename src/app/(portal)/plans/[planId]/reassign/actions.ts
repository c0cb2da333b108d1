"use server";

import { formAction } from "@/app/form-action";
import { reassignPlanForm } from "@/domain/plan-forms";
import { reassignPlan } from "@/server/plans/reassign-plan";

export const reassignPlanAction = formAction(reassignPlanForm, reassignPlan, ({ planId }) => `/plans/${planId}`);
