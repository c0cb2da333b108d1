"use server";

import { formAction } from "@/app/form-action";
import { draftForm } from "@/domain/household-draft";
import { discardDraft } from "@/server/households/drafts";

export const discardDraftAction = formAction(draftForm, discardDraft, () => "/households/new");
