"use server";

import { formAction } from "@/app/form-action";
import { editMemberForm } from "@/domain/person";
import { editMember } from "@/server/households/edit-member";

export const editMemberAction = formAction(
  editMemberForm,
  editMember,
  ({ householdId }) => `/households/${householdId}#members`,
);
