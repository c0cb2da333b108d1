"use server";

import { formAction } from "@/app/form-action";
import {
  cancelInternshipForm,
  completeInternshipForm,
  endInternshipForm,
  extendInternshipForm,
} from "@/domain/internship-forms";
import { cancelInternship } from "@/server/internships/cancel-internship";
import { completeInternship } from "@/server/internships/complete-internship";
import { endInternship } from "@/server/internships/end-internship";
import { extendInternship } from "@/server/internships/extend-internship";

const back = ({ internshipId }: { internshipId: string }) => `/internships/${internshipId}`;

export const completeInternshipAction = formAction(completeInternshipForm, completeInternship, back);
export const endInternshipAction = formAction(endInternshipForm, endInternship, back);
export const extendInternshipAction = formAction(extendInternshipForm, extendInternship, back);
export const cancelInternshipAction = formAction(cancelInternshipForm, cancelInternship, back);
