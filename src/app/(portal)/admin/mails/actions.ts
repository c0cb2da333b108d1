"use server";

import { formAction } from "@/app/form-action";
import { dropMailForm, retryMailForm } from "@/domain/notice-forms";
import { dropMail, retryMail } from "@/server/notices/settle-mail";

export const retryMailAction = formAction(retryMailForm, retryMail, () => "/admin/mails");
export const dropMailAction = formAction(dropMailForm, dropMail, () => "/admin/mails");
