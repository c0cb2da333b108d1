"use server";

import { doubted } from "@/app/doubted";
import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { registerForm, rowsOf } from "@/domain/register-forms";
import { type FormState, parseForm } from "@/lib/form";
import { currentActor } from "@/server/session";
import { recordRegister } from "@/server/sessions/record-register";

/** Writes a page of the register. What is refused comes back beside the person's line it is about, with everything that was typed. */
export async function recordRegisterAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await currentActor();
  const form = parseForm(registerForm, formData);
  if (!actor) return toFormState(form.values, {}, { key: "errors.signedOut" });
  if (!form.ok) return unparsed(form);
  const { sessionId, content } = form.data;
  const doubts = await doubted(formData, form.values);
  if (doubts) return doubts;

  const rows = rowsOf(form.data);
  const lines = rows.map(({ place: _, ...row }) => row);
  const outcome = await hidden(recordRegister(actor, { sessionId, content, rows: lines }));
  if (outcome.ok) go(`/agenda/${sessionId}#register`);
  const refusals = "rows" in outcome ? outcome.rows : [];
  const problems = refusals.map(({ attendanceId, reason }) => {
    const place = rows.find((row) => row.attendanceId === attendanceId)?.place;
    return [`status${place}`, [reason]];
  });
  return toFormState(form.values, Object.fromEntries(problems), outcome.reason);
}
