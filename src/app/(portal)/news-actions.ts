"use server";

import { formAction } from "@/app/form-action";
import { markAllReadForm, markReadForm } from "@/domain/news-forms";
import { markAllRead, markRead } from "@/server/news/mark-read";

export const markReadAction = formAction(markReadForm, markRead, ({ planId }) => `/plans/${planId}`);
export const markAllReadAction = formAction(markAllReadForm, markAllRead, () => "/");
