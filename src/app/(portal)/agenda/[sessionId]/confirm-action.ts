"use server";

import { formAction } from "@/app/form-action";
import { confirmAttendanceForm } from "@/domain/confirmation-forms";
import { confirmAttendance } from "@/server/register/confirm-attendance";

export const confirmAttendanceAction = formAction(
  confirmAttendanceForm,
  confirmAttendance,
  (_input, { sessionId }) => `/agenda/${sessionId}#register`,
);
