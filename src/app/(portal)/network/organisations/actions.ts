"use server";

import { getTranslations } from "next-intl/server";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { go } from "@/app/go";
import {
  addContactForm,
  addNetworkSiteForm,
  addRelationForm,
  createCompanyForm,
  editContactForm,
  editNetworkForm,
  finishStepForm,
} from "@/domain/network";
import { type FormState, parseForm } from "@/lib/form";
import { createCompany } from "@/server/network/create-company";
import { addNetworkSite, editNetwork } from "@/server/network/edit-network";
import { addRelation, finishStep } from "@/server/network/keep-relation";
import { findLookAlikes } from "@/server/network/look-alikes";
import { addContact, editContact } from "@/server/network/save-contact";
import { requireActor } from "@/server/session";

const home = ({ organisationId }: { organisationId: string }) => `/network/organisations/${organisationId}`;

/** Adds a company, once whoever writes has looked at those with a name much like it. */
export async function createCompanyAction(_previous: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(createCompanyForm, data);
  if (!form.ok) return unparsed(form);
  const alike = await hidden(findLookAlikes(actor, form.data));
  if (alike.length > 0 && !alike.some(({ sameTaxCode }) => sameTaxCode) && !form.data.known) {
    const t = await getTranslations("network.known");
    const hint = t("hint", { names: alike.map(({ name }) => name).join(", ") });
    const state = await toFormState(form.values, { known: [{ key: "network.errors.alike" }] });
    return { ...state, offers: { known: [{ value: "new", label: t("new"), hint }] } };
  }
  const outcome = await hidden(createCompany(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);
  return go(home(outcome.data));
}

const edit = formAction(editNetworkForm, editNetwork, home);
const addSite = formAction(addNetworkSiteForm, addNetworkSite, (input) => `${home(input)}#sites`);
const newContact = formAction(addContactForm, addContact, (input) => `${home(input)}#contacts`);
const changeContact = formAction(editContactForm, editContact, (input) => `${home(input)}#contacts`);
const note = formAction(addRelationForm, addRelation, (input) => `${home(input)}#relations`);
const finish = formAction(finishStepForm, finishStep, (input) => `${home(input)}#relations`);

/** Puts right what operators know of a body. */
export const editNetworkAction = async (state: FormState, data: FormData) => edit(state, data);

/** Adds a place of it. */
export const addNetworkSiteAction = async (state: FormState, data: FormData) => addSite(state, data);

/** Writes down somebody to talk to. */
export const addContactAction = async (state: FormState, data: FormData) => newContact(state, data);

/** Puts their details right. */
export const editContactAction = async (state: FormState, data: FormData) => changeContact(state, data);

/** Writes down what passed with it. */
export const addRelationAction = async (state: FormState, data: FormData) => note(state, data);

/** Says that a next step was taken. */
export const finishStepAction = async (state: FormState, data: FormData) => finish(state, data);
