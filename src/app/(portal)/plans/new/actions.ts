"use server";

import { formAction } from "@/app/form-action";
import { createPlanForm } from "@/domain/plan-forms";
import { createPlan } from "@/server/plans/create-plan";

export const createPlanAction = formAction(createPlanForm, createPlan, (_, { planId }) => `/plans/${planId}/compose`);
