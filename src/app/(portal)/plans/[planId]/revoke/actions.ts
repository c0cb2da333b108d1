"use server";

import { formAction } from "@/app/form-action";
import { noticeForm, revokePlanForm } from "@/domain/closure-forms";
import { recordNotice, revokePlan } from "@/server/closure/revoke-plan";

export const revokePlanAction = formAction(revokePlanForm, revokePlan, ({ planId }) => `/plans/${planId}`);
export const recordNoticeAction = formAction(noticeForm, recordNotice, ({ planId }) => `/plans/${planId}/revoke`);
