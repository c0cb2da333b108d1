"use server";

import { formAction } from "@/app/form-action";
import { dossierEntryForm } from "@/domain/internship-forms";
import { writeDossier } from "@/server/internships/write-dossier";

export const writeDossierAction = formAction(
  dossierEntryForm,
  writeDossier,
  ({ internshipId }) => `/internships/${internshipId}#dossier`,
);
