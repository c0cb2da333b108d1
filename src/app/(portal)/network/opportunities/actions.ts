"use server";

import { formAction } from "@/app/form-action";
import { proposeForm } from "@/domain/candidacy";
import {
  closeOpportunityForm,
  editOpportunityForm,
  openOpportunityForm,
  reopenOpportunityForm,
} from "@/domain/opportunity";
import type { FormState } from "@/lib/form";
import { propose } from "@/server/candidacies/propose";
import { closeOpportunity, reopenOpportunity } from "@/server/opportunities/move-opportunity";
import { editOpportunity, openOpportunity } from "@/server/opportunities/save-opportunity";

const home = ({ opportunityId }: { opportunityId: string }) => `/network/opportunities/${opportunityId}`;

const open = formAction(openOpportunityForm, openOpportunity, (_input, made) => home(made));
const edit = formAction(editOpportunityForm, editOpportunity, home);
const close = formAction(closeOpportunityForm, closeOpportunity, home);
const reopen = formAction(reopenOpportunityForm, reopenOpportunity, home);
const putForward = formAction(proposeForm, propose, (_input, { candidacyId }) => `/network/candidacies/${candidacyId}`);

/** Writes down what somebody of the network offers. */
export const openOpportunityAction = async (state: FormState, data: FormData) => open(state, data);

/** Puts it right. */
export const editOpportunityAction = async (state: FormState, data: FormData) => edit(state, data);

/** Says why it is no longer offered. */
export const closeOpportunityAction = async (state: FormState, data: FormData) => close(state, data);

/** Offers it again. */
export const reopenOpportunityAction = async (state: FormState, data: FormData) => reopen(state, data);

/** Puts somebody forward. */
export const proposeAction = async (state: FormState, data: FormData) => putForward(state, data);
