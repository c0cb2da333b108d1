"use server";

import { formAction } from "@/app/form-action";
import { regionalEntryForm } from "@/domain/regional";
import { enterPlan } from "@/server/regional/enter-plan";

export const enterPlanAction = formAction(regionalEntryForm, enterPlan, ({ planId }) => `/plans/${planId}/regional`);
