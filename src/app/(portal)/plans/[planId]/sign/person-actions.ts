"use server";

import { revalidatePath } from "next/cache";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { issueLinkForm, recordAnswerForm, revokeLinkForm } from "@/domain/person-link-forms";
import { type FormState, parseForm } from "@/lib/form";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { recordPersonAnswer } from "@/server/person-links/record-answer";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { requireActor } from "@/server/session";
import { handedLink } from "./handed-link";

/** Makes the person's link and shows it, this once: it is part of the answer and of no address. */
export async function issueLinkAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(issueLinkForm, formData);
  if (!form.ok) return unparsed(form);
  const outcome = await hidden(issuePersonLink(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);

  // The list of links on the page shows this one, and that the one before has ended.
  revalidatePath(`/plans/${form.data.planId}/sign`);
  return handedLink(actor, form.data, form.values, outcome.data);
}

const signing = ({ planId }: { planId: string }) => `/plans/${planId}/sign#person-links`;

/** Ends a link at once. */
export const revokeLinkAction = formAction(revokeLinkForm, revokePersonLink, signing);

/** What the person said to the operator's face instead of signing. */
export const recordAnswerAction = formAction(
  recordAnswerForm,
  recordPersonAnswer,
  ({ planId }) => `/plans/${planId}#signatures`,
);
