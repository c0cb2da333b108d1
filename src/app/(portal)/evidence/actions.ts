"use server";

import { formAction } from "@/app/form-action";
import { requestPackForm } from "@/domain/evidence";
import { requestEvidencePack } from "@/server/evidence/request-pack";

/** Asks for a pack and leads to its page, where it is seen growing. */
export const requestPackAction = formAction(
  requestPackForm,
  requestEvidencePack,
  (_, { packId }) => `/evidence/${packId}`,
);
