"use server";

import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { editPersonForm } from "@/domain/person";
import { type FormState, parseForm } from "@/lib/form";
import { editPerson } from "@/server/households/edit-person";
import { requireActor } from "@/server/session";
import { personDoubts } from "../../../person-doubts";

export async function editPersonAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(editPersonForm, formData);
  if (!form.ok) return unparsed(form);

  const { householdId, personId } = form.data;
  const { state, offers } = await personDoubts(actor, form.data, form.values, { householdId, personId });
  if (state) return state;
  const outcome = await hidden(editPerson(actor, form.data));
  if (!outcome.ok) return { ...(await toFormState(form.values, {}, outcome.reason)), offers };
  return go(`/households/${householdId}#members`);
}
