"use server";

import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import { toFormState } from "@/app/form-action";
import { go } from "@/app/go";
import { visitMinutes } from "@/domain/person-link";
import { confirmOwnPlanForm, disagreeOwnPlanForm, openLinkForm } from "@/domain/person-link-forms";
import { type FormAction, type FormState, parseForm } from "@/lib/form";
import { asPersonLanguage, personPath } from "@/lib/languages";
import { overTls } from "@/server/auth/options";
import { confirmOwnPlan, disagreeWithOwnPlan, type OwnOutcome } from "@/server/person-links/answer-own-plan";
import { openPersonLink } from "@/server/person-links/open-link";
import { callerAddress } from "@/server/session";
import { changeWords } from "../change-words";
import { visitCookie } from "../visit-cookie";

/** Opens a link with what only the person knows. From here on the link's token is in no address: a cookie of these pages holds the visit. */
export async function openLinkAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(openLinkForm, formData);
  if (!form.ok) return toFormState(form.values, form.problems);
  const outcome = await openPersonLink(form.data.token, form.data.answer, await callerAddress());
  if (!outcome) return toFormState(form.values, {}, { key: "ownPlan.unknown.text" });
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);

  const given = await headers();
  const secure = overTls((name) => given.get(name));
  const maxAge = visitMinutes * 60;
  const options = { httpOnly: true, sameSite: "strict", path: personPath, secure, maxAge } as const;
  (await cookies()).set(visitCookie, outcome.data.visit, options);
  go(personPath);
}

/** The person's answer to the text on their page; a text that changed meanwhile is told in what it changed. */
function answerWith<S extends z.ZodObject>(
  schema: S,
  command: (visit: string, input: z.output<S>) => Promise<OwnOutcome<unknown>>,
): FormAction {
  return async (_previous, formData) => {
    const form = parseForm(schema, formData);
    if (!form.ok) return toFormState(form.values, form.problems);
    const visit = (await cookies()).get(visitCookie)?.value ?? "";
    const outcome = await command(visit, form.data);
    if (outcome.ok) go(personPath);
    const state = await toFormState(form.values, {}, outcome.reason);
    if (!("text" in outcome)) return state;
    const t = await getTranslations("ownPlan");
    const language = asPersonLanguage(await getLocale()) ?? "it";
    const changes = changeWords(t, language, outcome.text).join(" ");
    return { ...state, problem: `${state.problem} ${t("refusals.whatChanged", { changes })}` };
  };
}

const confirm = answerWith(confirmOwnPlanForm, confirmOwnPlan);
const disagree = answerWith(disagreeOwnPlanForm, disagreeWithOwnPlan);

/** The person confirms the text on their page. */
export const confirmOwnPlanAction = async (state: FormState, data: FormData) => confirm(state, data);

/** The person does not agree, and says why. */
export const disagreeOwnPlanAction = async (state: FormState, data: FormData) => disagree(state, data);

/** Closes the visit on this device: whoever takes it next finds nothing. */
export async function closeVisitAction(_previous: FormState, _formData: FormData): Promise<FormState> {
  (await cookies()).set(visitCookie, "", { path: personPath, maxAge: 0 });
  return go(personPath);
}
