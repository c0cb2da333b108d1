"use server";

import { formAction } from "@/app/form-action";
import { registerAgreementForm } from "@/domain/internship-forms";
import { registerAgreement } from "@/server/internships/register-agreement";

export const registerAgreementAction = formAction(
  registerAgreementForm,
  registerAgreement,
  (_, { id }) => `/internships/agreements/${id}`,
);
