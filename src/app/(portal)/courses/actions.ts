"use server";

import { formAction } from "@/app/form-action";
import {
  decideCourseForm,
  draftCourseForm,
  editCourseForm,
  moveCourseForm,
  planCourseEditionForm,
  promoteCourseForm,
} from "@/domain/course-forms";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse, editCourse } from "@/server/courses/draft-course";
import { moveCourse } from "@/server/courses/move-course";
import { planCourseEdition } from "@/server/courses/plan-edition";
import { promoteCourse } from "@/server/courses/promote-course";

export const draftCourseAction = formAction(
  draftCourseForm,
  draftCourse,
  (_input, { courseId }) => `/courses/${courseId}`,
);

export const editCourseAction = formAction(editCourseForm, editCourse, ({ courseId }) => `/courses/${courseId}`);

export const moveCourseAction = formAction(moveCourseForm, moveCourse, ({ courseId }) => `/courses/${courseId}`);

export const decideCourseAction = formAction(decideCourseForm, decideCourse, ({ courseId }) => `/courses/${courseId}`);

export const promoteCourseAction = formAction(
  promoteCourseForm,
  promoteCourse,
  (_input, { editionId }) => `/admin/catalogue/${editionId}`,
);

export const planCourseEditionAction = formAction(
  planCourseEditionForm,
  planCourseEdition,
  (_input, { courseEditionId }) => `/courses/editions/${courseEditionId}`,
);
