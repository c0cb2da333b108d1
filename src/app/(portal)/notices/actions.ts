"use server";

import { formAction } from "@/app/form-action";
import { markNoticeForm, markNoticesForm } from "@/domain/notice-forms";
import { markNoticeRead, markNoticesRead } from "@/server/notices/read-notices";

const list = () => "/notices";

export const markNoticeAction = formAction(markNoticeForm, markNoticeRead, list);
export const markNoticesAction = formAction(markNoticesForm, markNoticesRead, list);
