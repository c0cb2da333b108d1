"use server";

import { confidedAction } from "@/app/confided-action";
import { writeNoteForm } from "@/domain/note";
import { writeNote } from "@/server/households/write-note";

export const writeNoteAction = confidedAction(
  writeNoteForm,
  writeNote,
  ({ householdId }) => `/households/${householdId}#notes`,
);
