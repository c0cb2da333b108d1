"use server";

import { formAction } from "@/app/form-action";
import { draftForm } from "@/domain/household-draft";
import { createHousehold } from "@/server/households/create-household";

export const createHouseholdAction = formAction(draftForm, createHousehold, (_, { id }) => `/households/${id}`);
