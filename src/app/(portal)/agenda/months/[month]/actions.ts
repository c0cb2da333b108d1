"use server";

import { formAction } from "@/app/form-action";
import { closeMonthForm, reopenMonthForm } from "@/domain/register-month";
import { closeMonth, reopenMonth } from "@/server/register/close-month";

export const closeMonthAction = formAction(closeMonthForm, closeMonth, ({ month }) => `/agenda/months/${month}`);

export const reopenMonthAction = formAction(
  reopenMonthForm,
  reopenMonth,
  (_input, { month }) => `/agenda/months/${month}`,
);
