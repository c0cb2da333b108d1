"use server";

import { formAction } from "@/app/form-action";
import { remindForm } from "@/domain/awaited";
import { remindAwaited } from "@/server/decisions/remind";

export const remindAction = formAction(remindForm, remindAwaited, ({ planId }) => `/plans/${planId}#clocks`);
