"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/form-action";
import { forgottenPasswordForm } from "@/domain/password";
import { type FormState, parseForm } from "@/lib/form";
import { countAttempts } from "@/server/auth/attempts";
import { requestPasswordReset } from "@/server/auth/request-reset";
import { callerAddress } from "@/server/session";

/** Takes note that somebody forgot a password. Everything that depends on whose mail it is happens after the answer, so the answer tells nothing. */
export async function forgottenPasswordAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(forgottenPasswordForm, formData);
  if (!form.ok) return toFormState(form.values, form.problems);
  const tooMany = await countAttempts([["resetByAddress", await callerAddress()]]);
  if (tooMany) return toFormState(form.values, {}, tooMany);

  const t = await getTranslations("auth.mail");
  const letter = { subject: t("subject"), text: (link: string) => t("text", { link }) };
  after(() => requestPasswordReset(form.data.email, letter));
  redirect("/forgotten-password/sent");
}
