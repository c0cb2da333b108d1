"use server";

import { cookies } from "next/headers";
import type { z } from "zod";
import { toFormState } from "@/app/form-action";
import { go } from "@/app/go";
import { confirmOwnPlanForm, disagreeOwnPlanForm } from "@/domain/person-link-forms";
import { type FormAction, type FormState, parseForm } from "@/lib/form";
import { personPath } from "@/lib/languages";
import type { Outcome } from "@/lib/outcome";
import { confirmOwnHours, disagreeWithOwnHours } from "@/server/person-links/answer-own-hours";
import { visitCookie } from "../visit-cookie";

/** The person's answer about the hours on their page. */
function answerWith<S extends z.ZodObject>(
  schema: S,
  command: (visit: string, input: z.output<S>) => Promise<Outcome>,
): FormAction {
  return async (_previous, formData) => {
    const form = parseForm(schema, formData);
    if (!form.ok) return toFormState(form.values, form.problems);
    const outcome = await command((await cookies()).get(visitCookie)?.value ?? "", form.data);
    return outcome.ok ? go(personPath) : toFormState(form.values, {}, outcome.reason);
  };
}

const confirm = answerWith(confirmOwnPlanForm, confirmOwnHours);
const disagree = answerWith(disagreeOwnPlanForm, disagreeWithOwnHours);

/** The person confirms the hours on their page. */
export const confirmOwnHoursAction = async (state: FormState, data: FormData) => confirm(state, data);

/** The person does not agree with their hours, and says why. */
export const disagreeOwnHoursAction = async (state: FormState, data: FormData) => disagree(state, data);
