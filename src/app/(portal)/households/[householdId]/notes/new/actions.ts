"use server";

import { formAction } from "@/app/form-action";
import { writeNoteForm } from "@/domain/note";
import { writeNote } from "@/server/households/write-note";

export const writeNoteAction = formAction(
  writeNoteForm,
  writeNote,
  ({ householdId }) => `/households/${householdId}#notes`,
);
