"use server";

import { formAction } from "@/app/form-action";
import { pauseClockForm, planReviewForm, resumeClockForm } from "@/domain/clock-forms";
import type { FormState } from "@/lib/form";
import { pauseClock } from "@/server/clocks/pause-clock";
import { resumeClock } from "@/server/clocks/resume-clock";
import { writePlanReview } from "@/server/clocks/write-review";

const toCase = ({ of, caseId }: { of: string; caseId: string }) => `/${of}s/${caseId}#clocks`;
const pause = formAction(pauseClockForm, pauseClock, toCase);
const resume = formAction(resumeClockForm, resumeClock, toCase);
const review = formAction(planReviewForm, writePlanReview, ({ planId }) => `/plans/${planId}#reviews`);

/** Stops a clock. */
export const pauseClockAction = async (state: FormState, data: FormData) => pause(state, data);

/** Lets a clock run again. */
export const resumeClockAction = async (state: FormState, data: FormData) => resume(state, data);

/** Writes down a periodic review. */
export const planReviewAction = async (state: FormState, data: FormData) => review(state, data);
