"use server";

import { formAction } from "@/app/form-action";
import { closureSeenForm, writeClosureForm } from "@/domain/closure-forms";
import { acknowledgeClosure, takeClosureBack } from "@/server/closure/acknowledge-closure";
import { completePlan } from "@/server/closure/complete-plan";
import { writeClosure } from "@/server/closure/write-closure";

const here = ({ planId }: { planId: string }) => `/plans/${planId}/closure`;

export const writeClosureAction = formAction(writeClosureForm, writeClosure, here);
export const acknowledgeClosureAction = formAction(closureSeenForm, acknowledgeClosure, here);
export const takeClosureBackAction = formAction(closureSeenForm, takeClosureBack, here);
export const completePlanAction = formAction(closureSeenForm, completePlan, ({ planId }) => `/plans/${planId}`);
