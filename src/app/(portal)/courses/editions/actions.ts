"use server";

import { formAction } from "@/app/form-action";
import {
  callWaitingForm,
  cancelCourseEditionForm,
  certifyForm,
  enrolForm,
  moveCourseEditionForm,
  withdrawEnrolmentForm,
} from "@/domain/course-forms";
import { planLessonsForm } from "@/domain/session";
import { callWaiting } from "@/server/courses/call-waiting";
import { cancelCourseEdition } from "@/server/courses/cancel-edition";
import { certify } from "@/server/courses/certify";
import { enrol } from "@/server/courses/enrol";
import { moveCourseEdition } from "@/server/courses/move-edition";
import { planLessons } from "@/server/courses/plan-lessons";
import { withdrawEnrolment } from "@/server/courses/withdraw-enrolment";

export const planLessonsAction = formAction(
  planLessonsForm,
  planLessons,
  ({ courseEditionId }) => `/courses/editions/${courseEditionId}#lessons`,
);

export const enrolAction = formAction(
  enrolForm,
  enrol,
  ({ courseEditionId }) => `/courses/editions/${courseEditionId}#people`,
);

export const callWaitingAction = formAction(
  callWaitingForm,
  callWaiting,
  ({ courseEditionId }) => `/courses/editions/${courseEditionId}#people`,
);

export const moveCourseEditionAction = formAction(
  moveCourseEditionForm,
  moveCourseEdition,
  ({ courseEditionId }) => `/courses/editions/${courseEditionId}`,
);

export const cancelCourseEditionAction = formAction(
  cancelCourseEditionForm,
  cancelCourseEdition,
  ({ courseEditionId }) => `/courses/editions/${courseEditionId}`,
);

export const withdrawEnrolmentAction = formAction(
  withdrawEnrolmentForm,
  withdrawEnrolment,
  (_input, { courseEditionId }) => `/courses/editions/${courseEditionId}#people`,
);

export const certifyAction = formAction(
  certifyForm,
  certify,
  (_input, { courseEditionId }) => `/courses/editions/${courseEditionId}#people`,
);
