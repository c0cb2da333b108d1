"use server";

import { formAction } from "@/app/form-action";
import { endTaskForm, reopenTaskForm } from "@/domain/task";
import { endTask } from "@/server/tasks/end-task";
import { reopenTask } from "@/server/tasks/reopen-task";

const page = ({ taskId }: { taskId: string }) => `/tasks/${taskId}`;

export const endTaskAction = formAction(endTaskForm, endTask, page);
export const reopenTaskAction = formAction(reopenTaskForm, reopenTask, page);
