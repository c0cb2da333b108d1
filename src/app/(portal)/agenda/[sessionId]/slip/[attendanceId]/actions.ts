"use server";

import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { NotVisible } from "@/domain/permissions";
import { mailSlipForm } from "@/domain/session-slip";
import { type FormState, parseForm } from "@/lib/form";
import { withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getSlip } from "@/server/sessions/get-slip";
import { mailSlip } from "@/server/sessions/mail-slip";
import { slipLetter } from "./slip-lines";

/** Mails the slip to the person, in the language it is read in. */
export async function mailSlipAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(mailSlipForm, formData);
  if (!form.ok) return unparsed(form);
  const { sessionId, attendanceId, language } = form.data;
  const slip = await getSlip(actor, attendanceId);
  const letter = slip && (await slipLetter(slip, language));
  const outcome = await hidden(letter ? mailSlip(actor, attendanceId, letter) : Promise.reject(new NotVisible()));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  return go(withParams(`/agenda/${sessionId}/slip/${attendanceId}`, { lang: language, done: "mailed" }));
}
