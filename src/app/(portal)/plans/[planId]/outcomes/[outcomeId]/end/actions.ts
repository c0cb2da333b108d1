"use server";

import { formAction } from "@/app/form-action";
import { endWorkForm } from "@/domain/outcome";
import { endWork } from "@/server/outcomes/end-work";

export const endWorkAction = formAction(endWorkForm, endWork, ({ planId }) => `/plans/${planId}#outcomes`);
