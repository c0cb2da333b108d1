"use server";

import { formAction } from "@/app/form-action";
import { movePlanForm } from "@/domain/plan-forms";
import { movePlan } from "@/server/plans/move-plan";

export const movePlanAction = formAction(movePlanForm, movePlan, ({ planId, move }) =>
  move === "reopen" || move === "takeBack" ? `/plans/${planId}/compose` : `/plans/${planId}`,
);
