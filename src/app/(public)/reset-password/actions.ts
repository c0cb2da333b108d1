"use server";

import { redirect } from "next/navigation";
import { toFormState } from "@/app/form-action";
import { resetPasswordForm } from "@/domain/password";
import { type FormState, parseForm } from "@/lib/form";
import { countAttempts } from "@/server/auth/attempts";
import { redeemResetLink } from "@/server/auth/redeem-reset-link";
import { callerAddress } from "@/server/session";

/** Chooses a new password with a link. The link's token is the right to do it. */
export async function resetPasswordAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(resetPasswordForm, formData);
  if (!form.ok) return toFormState(form.values, form.problems);
  const tooMany = await countAttempts([["linkByAddress", await callerAddress()]]);
  if (tooMany) return toFormState(form.values, {}, tooMany);

  const outcome = await redeemResetLink(form.data.token, form.data.newPassword);
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  redirect("/sign-in?done=password-chosen");
}
