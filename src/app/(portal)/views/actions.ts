"use server";

import { formAction } from "@/app/form-action";
import { editViewForm, openOnForm, removeViewForm, saveViewForm, viewAddress } from "@/domain/saved-view";
import { withParams } from "@/lib/query";
import { editView } from "@/server/views/edit-view";
import { openOn } from "@/server/views/open-on";
import { removeView } from "@/server/views/remove-view";
import { saveView } from "@/server/views/save-view";

const manage = (_: unknown, { list }: { list: string }) => withParams("/views", { list });

export const saveViewAction = formAction(saveViewForm, saveView, ({ list }, { query }) => viewAddress(list, query));
export const editViewAction = formAction(editViewForm, editView, manage);
export const removeViewAction = formAction(removeViewForm, removeView, manage);
export const openOnAction = formAction(openOnForm, openOn, manage);
