"use server";

import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { delicateIn, writeNoteForm } from "@/domain/note";
import { type FormState, parseForm } from "@/lib/form";
import { writeNote } from "@/server/households/write-note";
import { requireActor } from "@/server/session";

/** Hints before words that had better stay out of a text for other eyes go into one; sent again with the box ticked, they stay. */
export async function writeNoteAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(writeNoteForm, formData);
  if (!form.ok) return unparsed(form);

  const { audience, body, confirmDoubts, householdId } = form.data;
  const delicate = delicateIn(audience, body);
  if (delicate.length && !confirmDoubts) return toFormState(form.values, { confirmDoubts: delicate });
  const outcome = await hidden(writeNote(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  return go(`/households/${householdId}#notes`);
}
