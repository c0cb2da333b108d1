import { z } from "zod";
import { email } from "@/lib/fields";

/** The fewest characters a password may have. */
export const passwordMinimum = 12;

/** How long a link to choose a new password is good for: an hour, or a day for somebody's very first access. Minutes. */
export const resetMinutes = 60;
export const firstAccessMinutes = 24 * 60;

// Only its length is bounded: a long one costs as much to hash as a short one, a 10 MB one does not.
const typedPassword = z.string("errors.required").min(1, "errors.required").max(200, "errors.tooLong");
const newPassword = z
  .string("errors.required")
  .min(1, { error: "errors.required", abort: true })
  .min(passwordMinimum, "errors.tooShort")
  .max(200, "errors.tooLong");

/** Mail and password, and the page the person was going to. */
export const signInForm = z.object({ email, password: typedPassword, callbackUrl: z.string() });

/** The mail whose owner forgot the password. */
export const forgottenPasswordForm = z.object({ email });

/** A new password typed twice, with the link's token. */
export const resetPasswordForm = z
  .object({ token: z.string().max(200), newPassword, newPasswordAgain: typedPassword })
  .refine((form) => form.newPassword === form.newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "auth.errors.passwordsDiffer",
  });

/** The present password and a new one typed twice. */
export const changePasswordForm = z
  .object({ currentPassword: typedPassword, newPassword, newPasswordAgain: typedPassword })
  .refine((form) => form.newPassword === form.newPasswordAgain, {
    path: ["newPasswordAgain"],
    message: "auth.errors.passwordsDiffer",
  });

/** Why a password is too easy to guess for this person (a catalogue key); null when it will do. Twelve characters or more are asked by the form. */
export function passwordWeakness(password: string, person: { email: string; name: string }): string | null {
  const typed = password.toLowerCase();
  const own = [...person.email.split(/[@.]/), ...person.name.split(/\s+/)].map((word) => word.toLowerCase());
  if (own.some((word) => word.length >= 4 && typed.includes(word))) return "auth.errors.passwordNamesYou";
  if (new Set(typed).size < 6) return "auth.errors.passwordTooPlain";
  return null;
}
