"use server";

import { formAction } from "@/app/form-action";
import {
  answerDerogationForm,
  decideDerogationForm,
  questionDerogationForm,
  withdrawDerogationForm,
} from "@/domain/derogation-forms";
import { answerDerogation } from "@/server/derogations/answer-derogation";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { questionDerogation } from "@/server/derogations/question-derogation";
import { withdrawDerogation } from "@/server/derogations/withdraw-derogation";

export const decideDerogationAction = formAction(
  decideDerogationForm,
  decideDerogation,
  ({ derogationId }) => `/derogations/${derogationId}`,
);

export const questionDerogationAction = formAction(
  questionDerogationForm,
  questionDerogation,
  ({ derogationId }) => `/derogations/${derogationId}`,
);

export const answerDerogationAction = formAction(
  answerDerogationForm,
  answerDerogation,
  ({ derogationId }) => `/derogations/${derogationId}`,
);

export const withdrawDerogationAction = formAction(
  withdrawDerogationForm,
  withdrawDerogation,
  (_input, { planId }) => `/plans/${planId}#derogations`,
);
