"use server";

import { formAction } from "@/app/form-action";
import { editContactsForm } from "@/domain/person";
import { editContacts } from "@/server/households/edit-contacts";

export const editPersonContactsAction = formAction(
  editContactsForm,
  editContacts,
  ({ personId }) => `/people/${personId}`,
);
