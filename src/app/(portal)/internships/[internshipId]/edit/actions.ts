"use server";

import { formAction } from "@/app/form-action";
import { editInternshipForm } from "@/domain/internship-forms";
import { editInternship } from "@/server/internships/draft-internship";

export const editInternshipAction = formAction(
  editInternshipForm,
  editInternship,
  ({ internshipId }) => `/internships/${internshipId}`,
);
