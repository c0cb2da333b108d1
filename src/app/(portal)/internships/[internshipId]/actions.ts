"use server";

import { formAction } from "@/app/form-action";
import { signInternshipForm } from "@/domain/internship-forms";
import { signInternship } from "@/server/internships/sign-internship";

export const signInternshipAction = formAction(
  signInternshipForm,
  signInternship,
  ({ internshipId }) => `/internships/${internshipId}`,
);
