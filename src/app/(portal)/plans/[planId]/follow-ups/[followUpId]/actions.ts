"use server";

import { formAction } from "@/app/form-action";
import { answerFollowUpForm } from "@/domain/follow-up";
import { answerFollowUp } from "@/server/closure/answer-follow-up";

export const answerFollowUpAction = formAction(answerFollowUpForm, answerFollowUp, ({ planId }) => `/plans/${planId}`);
