"use server";

import { formAction } from "@/app/form-action";
import { caseAddress } from "@/domain/news";
import { markAllReadForm, markReadForm } from "@/domain/news-forms";
import { markAllRead, markRead } from "@/server/news/mark-read";

export const markReadAction = formAction(markReadForm, markRead, (ref) => caseAddress(ref));
export const markAllReadAction = formAction(markAllReadForm, markAllRead, () => "/");
