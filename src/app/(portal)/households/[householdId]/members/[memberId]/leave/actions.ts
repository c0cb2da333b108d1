"use server";

import { formAction } from "@/app/form-action";
import { memberLeavesForm } from "@/domain/person";
import { memberLeaves } from "@/server/households/member-leaves";

export const memberLeavesAction = formAction(
  memberLeavesForm,
  memberLeaves,
  ({ householdId }) => `/households/${householdId}#members`,
);
