"use server";

import { z } from "zod";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { draftFields } from "@/domain/household-draft";
import { memberStep } from "@/domain/person";
import { id } from "@/lib/fields";
import { type FormState, parseForm } from "@/lib/form";
import { removeDraftMember, saveDraftMember } from "@/server/households/drafts";
import { requireActor } from "@/server/session";
import { personDoubts } from "../../../person-doubts";

const memberAt = z.object({ ...draftFields, key: id });

/** Saves one person of the draft, once it was said whether they are somebody known; or, for later, as they are. */
export async function draftMemberAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const at = parseForm(memberAt, formData);
  if (!at.ok) return unparsed(at);
  const form = parseForm(memberStep, formData);
  const later = formData.get("then") === "later";
  if (!form.ok && !later) return unparsed(form);

  const { key, ...draft } = at.data;
  const doubts = form.ok && !later ? await personDoubts(actor, form.data, form.values) : null;
  if (doubts?.state) return doubts.state;
  const saved = await hidden(saveDraftMember(actor, draft, key, form.values));
  if (!saved.ok) return toFormState(form.values, {}, saved.reason);
  return go(later ? "/households/new" : `/households/new/${draft.draftId}/members`);
}

/** Takes a person out of the draft. */
export const removeDraftMemberAction = formAction(
  memberAt,
  (actor, { key, ...draft }) => removeDraftMember(actor, draft, key),
  ({ draftId }) => `/households/new/${draftId}/members`,
);
