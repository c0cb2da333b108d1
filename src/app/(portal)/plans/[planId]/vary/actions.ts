"use server";

import { formAction } from "@/app/form-action";
import { openVariationForm } from "@/domain/variation-forms";
import { openVariation } from "@/server/variations/open-variation";

export const openVariationAction = formAction(openVariationForm, openVariation, ({ planId, start }) =>
  start === "other" ? `/plans/${planId}/compose` : `/plans/${planId}#variation`,
);
