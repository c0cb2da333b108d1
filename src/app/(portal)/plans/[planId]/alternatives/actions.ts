"use server";

import { formAction } from "@/app/form-action";
import { chooseAlternativeForm, discardAlternativeForm, keepAlternativeForm } from "@/domain/alternative-forms";
import { chooseAlternative } from "@/server/alternatives/choose-alternative";
import { discardAlternative } from "@/server/alternatives/discard-alternative";
import { keepAlternative } from "@/server/alternatives/keep-alternative";

const comparison = ({ planId }: { planId: string }) => `/plans/${planId}/alternatives`;

export const keepAlternativeAction = formAction(
  keepAlternativeForm,
  keepAlternative,
  ({ planId }) => `/plans/${planId}/compose#alternatives`,
);
export const chooseAlternativeAction = formAction(
  chooseAlternativeForm,
  chooseAlternative,
  (input) => `${comparison(input)}#decided`,
);
export const discardAlternativeAction = formAction(
  discardAlternativeForm,
  discardAlternative,
  (input) => `${comparison(input)}#decided`,
);
