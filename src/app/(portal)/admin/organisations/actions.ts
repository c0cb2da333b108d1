"use server";

import { formAction } from "@/app/form-action";
import {
  createAccreditationForm,
  createOrganisationForm,
  createSiteForm,
  editAccreditationForm,
  editOrganisationForm,
  editSiteForm,
} from "@/domain/organisation";
import type { FormState } from "@/lib/form";
import { createAccreditation, editAccreditation } from "@/server/organisations/save-accreditation";
import { createOrganisation, editOrganisation } from "@/server/organisations/save-organisation";
import { createSite, editSite } from "@/server/organisations/save-site";

const toOrganisation = ({ organisationId }: { organisationId: string }) => `/admin/organisations/${organisationId}`;

const create = formAction(createOrganisationForm, createOrganisation, (_, made) => toOrganisation(made));
const edit = formAction(editOrganisationForm, editOrganisation, toOrganisation);
const addSite = formAction(createSiteForm, createSite, toOrganisation);
const changeSite = formAction(editSiteForm, editSite, toOrganisation);
const addAccreditation = formAction(createAccreditationForm, createAccreditation, toOrganisation);
const changeAccreditation = formAction(editAccreditationForm, editAccreditation, toOrganisation);

/** Lets a body take part. */
export const createOrganisationAction = async (state: FormState, data: FormData) => create(state, data);

/** Puts a body right. */
export const editOrganisationAction = async (state: FormState, data: FormData) => edit(state, data);

/** Adds a place where a body delivers. */
export const createSiteAction = async (state: FormState, data: FormData) => addSite(state, data);

/** Puts a place right. */
export const editSiteAction = async (state: FormState, data: FormData) => changeSite(state, data);

/** Notes an entry of a regional register. */
export const createAccreditationAction = async (state: FormState, data: FormData) => addAccreditation(state, data);

/** Puts such an entry right. */
export const editAccreditationAction = async (state: FormState, data: FormData) => changeAccreditation(state, data);
