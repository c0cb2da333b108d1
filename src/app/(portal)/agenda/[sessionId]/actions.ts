"use server";

import { formAction } from "@/app/form-action";
import { recordAttendanceForm } from "@/domain/session";
import { recordAttendance } from "@/server/sessions/record-attendance";

export const recordAttendanceAction = formAction(
  recordAttendanceForm,
  recordAttendance,
  (_input, { sessionId }) => `/agenda/${sessionId}#register`,
);
