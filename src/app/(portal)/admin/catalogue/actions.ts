"use server";

import { notFound, redirect } from "next/navigation";
import { discardEditionForm, importEditionForm, publishEditionForm } from "@/domain/catalogue";
import { may } from "@/domain/permissions";
import { type FormState, parseForm } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import { discardEdition } from "@/server/catalogue/discard-edition";
import { importEdition, largestPriceList } from "@/server/catalogue/import-edition";
import { publishEdition } from "@/server/catalogue/publish-edition";
import { requireActor } from "@/server/session";
import { formAction, hidden, toFormState } from "../../../form-action";

/** More problems than a person puts right in one go. */
const mostTold = 40;

/** Imports a price list as a draft; what is wrong in it is told line by line beside the file. */
export async function importEditionAction(_previous: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor();
  if (!may(actor, "catalogue.manage")) notFound();
  const form = parseForm(importEditionForm, data);
  const file = data.get("file");
  const fileProblem = problemOf(file);
  if (!form.ok && form.tampered) notFound();
  if (!form.ok || fileProblem || !(file instanceof File)) {
    const problems = form.ok ? {} : form.problems;
    return toFormState(form.values, fileProblem ? { ...problems, file: [fileProblem] } : problems);
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await hidden(importEdition(actor, form.data, { fileName: file.name, bytes }));
  if (outcome.ok) redirect(`/admin/catalogue/${outcome.data.editionId}`);
  return toFormState(form.values, outcome.problems ? { file: told(outcome.problems) } : {}, outcome.reason);
}

function problemOf(file: FormDataEntryValue | null): Message | null {
  if (!(file instanceof File) || file.size === 0) return { key: "errors.fileRequired" };
  return file.size > largestPriceList ? { key: "errors.fileTooLarge", values: { maximum: 0.9 } } : null;
}

const told = (problems: Message[]) =>
  problems.length <= mostTold
    ? problems
    : [...problems.slice(0, mostTold), { key: "catalogue.file.more", values: { count: problems.length - mostTold } }];

const publish = formAction(publishEditionForm, publishEdition, ({ editionId }) => `/admin/catalogue/${editionId}`);
const discard = formAction(discardEditionForm, discardEdition, () => "/admin/catalogue");

/** Publishes a draft from a day on. */
export const publishEditionAction = async (state: FormState, data: FormData) => publish(state, data);

/** Throws a draft away. */
export const discardEditionAction = async (state: FormState, data: FormData) => discard(state, data);
