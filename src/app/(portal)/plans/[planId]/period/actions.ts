"use server";

import { formAction } from "@/app/form-action";
import { editPeriodForm } from "@/domain/plan-forms";
import { editPeriod } from "@/server/plans/edit-period";

export const editPeriodAction = formAction(editPeriodForm, editPeriod, ({ planId }) => `/plans/${planId}/compose`);
