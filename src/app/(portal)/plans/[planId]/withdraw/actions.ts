"use server";

import { formAction } from "@/app/form-action";
import { withdrawPlanForm } from "@/domain/closure-forms";
import { withdrawPlan } from "@/server/closure/withdraw-plan";

export const withdrawPlanAction = formAction(withdrawPlanForm, withdrawPlan, ({ planId }) => `/plans/${planId}`);
