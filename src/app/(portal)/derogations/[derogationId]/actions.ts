"use server";

import { doubtedAction } from "@/app/confided-action";
import { formAction } from "@/app/form-action";
import {
  answerDerogationForm,
  decideDerogationForm,
  doubtsAbout,
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

export const answerDerogationAction = doubtedAction(
  answerDerogationForm,
  ({ answer }) => doubtsAbout(answer),
  answerDerogation,
  ({ derogationId }) => `/derogations/${derogationId}`,
);

export const withdrawDerogationAction = formAction(
  withdrawDerogationForm,
  withdrawDerogation,
  (_input, { planId }) => `/plans/${planId}#derogations`,
);
