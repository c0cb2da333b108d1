"use server";

import { revalidatePath } from "next/cache";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { issueHoursLinkForm } from "@/domain/confirmation-forms";
import { revokeLinkForm } from "@/domain/person-link-forms";
import { type FormState, parseForm } from "@/lib/form";
import { issueHoursLink } from "@/server/person-links/issue-hours-link";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { requireActor } from "@/server/session";
import { handedLink } from "../sign/handed-link";

/** Makes the link with which the person confirms their hours and shows it, this once. */
export async function issueHoursLinkAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(issueHoursLinkForm, formData);
  if (!form.ok) return unparsed(form);
  const outcome = await hidden(issueHoursLink(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  revalidatePath(`/plans/${form.data.planId}/hours`);
  return handedLink(actor, form.data, form.values, outcome.data);
}

/** Ends a link to hours at once. */
export const revokeHoursLinkAction = formAction(
  revokeLinkForm,
  revokePersonLink,
  ({ planId }) => `/plans/${planId}/hours#person-links`,
);
