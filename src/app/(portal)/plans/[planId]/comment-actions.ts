"use server";

import { formAction } from "@/app/form-action";
import {
  answerCommentForm,
  applyProposalForm,
  declineProposalForm,
  resolveCommentForm,
  seeMentionForm,
  writeCommentForm,
} from "@/domain/comment-forms";
import { answerComment } from "@/server/comments/answer-comment";
import { applyProposal } from "@/server/comments/apply-proposal";
import { declineProposal } from "@/server/comments/decline-proposal";
import { resolveComment } from "@/server/comments/resolve-comment";
import { seeMention } from "@/server/comments/see-mention";
import { writeComment } from "@/server/comments/write-comment";

const at = (planId: string, commentId: string) => `/plans/${planId}#comment-${commentId}`;

export const writeCommentAction = formAction(writeCommentForm, writeComment, ({ planId }, { commentId }) =>
  at(planId, commentId),
);

export const answerCommentAction = formAction(answerCommentForm, answerComment, ({ planId }, { commentId }) =>
  at(planId, commentId),
);

export const resolveCommentAction = formAction(resolveCommentForm, resolveComment, ({ planId, commentId }) =>
  at(planId, commentId),
);

export const applyProposalAction = formAction(applyProposalForm, applyProposal, ({ planId, commentId, from }) =>
  from === "compose" ? `/plans/${planId}/compose` : at(planId, commentId),
);

export const declineProposalAction = formAction(declineProposalForm, declineProposal, ({ planId, commentId }) =>
  at(planId, commentId),
);

export const seeMentionAction = formAction(seeMentionForm, seeMention, ({ planId, commentId }) =>
  at(planId, commentId),
);
