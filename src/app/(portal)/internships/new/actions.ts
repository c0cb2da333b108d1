"use server";

import { formAction } from "@/app/form-action";
import { draftInternshipForm } from "@/domain/internship-forms";
import { draftInternship } from "@/server/internships/draft-internship";

export const draftInternshipAction = formAction(
  draftInternshipForm,
  draftInternship,
  (_, { id }) => `/internships/${id}`,
);
