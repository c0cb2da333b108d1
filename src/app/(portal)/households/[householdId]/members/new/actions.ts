"use server";

import { hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import { addMemberForm } from "@/domain/person";
import { type FormState, parseForm } from "@/lib/form";
import { addMember } from "@/server/households/add-member";
import { requireActor } from "@/server/session";
import { personDoubts } from "../../../person-doubts";

export async function addMemberAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(addMemberForm, formData);
  if (!form.ok) return unparsed(form);

  const { householdId } = form.data;
  const { state, offers } = await personDoubts(actor, form.data, form.values, { householdId });
  if (state) return state;
  const outcome = await hidden(addMember(actor, form.data));
  if (!outcome.ok) return { ...(await toFormState(form.values, {}, outcome.reason)), offers };
  return go(`/households/${householdId}#members`);
}
