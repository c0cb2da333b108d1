"use server";

import { formAction } from "@/app/form-action";
import { addIseeForm } from "@/domain/isee";
import { addIsee } from "@/server/households/add-isee";

export const addIseeAction = formAction(addIseeForm, addIsee, ({ householdId }) => `/households/${householdId}#isee`);
