"use server";

import { redirect } from "next/navigation";
import { hidden, toFormState } from "@/app/form-action";
import { changePasswordForm } from "@/domain/password";
import { type FormState, parseForm } from "@/lib/form";
import { changePassword } from "@/server/auth/change-password";
import { requireActor, startSession } from "@/server/session";

/** Changes one's own password; every other session of theirs ends, this one goes on. */
export async function changePasswordAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(changePasswordForm, formData);
  if (!form.ok) return toFormState(form.values, form.problems);

  const outcome = await hidden(changePassword(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  await startSession(outcome.data);
  redirect("/account?done=password");
}
