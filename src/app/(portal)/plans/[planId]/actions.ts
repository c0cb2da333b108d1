"use server";

import { formAction } from "@/app/form-action";
import { agreePlanForm, commentPlanForm, resolveCommentForm, sharePlanForm } from "@/domain/plan-forms";
import { agreePlan } from "@/server/plans/agree-plan";
import { commentPlan } from "@/server/plans/comment-plan";
import { resolveComment } from "@/server/plans/resolve-comment";
import { sharePlan } from "@/server/plans/share-plan";
import { answerAction } from "../answer-action";

export const sharePlanAction = formAction(sharePlanForm, sharePlan, ({ planId }) => `/plans/${planId}`);

export const agreePlanAction = answerAction(agreePlanForm, agreePlan, ({ planId }) => `/plans/${planId}#signatures`);

export const commentPlanAction = formAction(
  commentPlanForm,
  commentPlan,
  ({ planId, lineKey }) => `/plans/${planId}#thread-${lineKey ?? "plan"}`,
);

export const resolveCommentAction = formAction(
  resolveCommentForm,
  resolveComment,
  ({ planId, commentId }) => `/plans/${planId}#comment-${commentId}`,
);
