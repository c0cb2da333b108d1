"use server";

import { formAction } from "@/app/form-action";
import { noticeChoicesForm } from "@/domain/notice-forms";
import { chooseNotices } from "@/server/notices/choose-mails";

export const chooseNoticesAction = formAction(noticeChoicesForm, chooseNotices, () => "/account/notices?done=saved");
