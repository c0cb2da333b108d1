"use server";

import { redirect } from "next/navigation";
import { toFormState } from "@/app/form-action";
import { signInForm } from "@/domain/password";
import { type FormState, parseForm } from "@/lib/form";
import { sameSitePath } from "@/lib/same-site-path";
import { signIn } from "@/server/auth/sign-in";
import { callerAddress, startSession } from "@/server/session";

/** Signs somebody in and leads them where they were going. Open to anybody: that is what it is for. */
export async function signInAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(signInForm, formData);
  if (!form.ok) return toFormState(form.values, form.problems);

  const outcome = await signIn(form.data.email, form.data.password, await callerAddress());
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  await startSession(outcome.data);
  redirect(sameSitePath(form.data.callbackUrl) as never);
}
