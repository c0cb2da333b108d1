"use server";

import { createAgreementForm, createProgrammeForm, updateAgreementForm, updateProgrammeForm } from "@/domain/programme";
import type { FormState } from "@/lib/form";
import { createProgramme } from "@/server/programmes/create-programme";
import { createAgreement, updateAgreement } from "@/server/programmes/save-agreement";
import { updateProgramme } from "@/server/programmes/update-programme";
import { formAction } from "../../../form-action";

const toProgramme = (_input: unknown, { programmeId }: { programmeId: string }) => `/admin/programmes/${programmeId}`;

const create = formAction(createProgrammeForm, createProgramme, toProgramme);
const update = formAction(updateProgrammeForm, updateProgramme, toProgramme);
const addAgreement = formAction(createAgreementForm, createAgreement, toProgramme);
const changeAgreement = formAction(updateAgreementForm, updateAgreement, toProgramme);

/** Opens a measure. */
export const createProgrammeAction = async (state: FormState, data: FormData) => create(state, data);

/** Changes a measure. */
export const updateProgrammeAction = async (state: FormState, data: FormData) => update(state, data);

/** Adds a convention to a measure. */
export const createAgreementAction = async (state: FormState, data: FormData) => addAgreement(state, data);

/** Changes a convention. */
export const updateAgreementAction = async (state: FormState, data: FormData) => changeAgreement(state, data);
