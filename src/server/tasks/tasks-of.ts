import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { visibleTo } from "./visible-to";

/** What a list of tasks tells of each. */
export const taskRow = {
  id: true,
  body: true,
  dueOn: true,
  status: true,
  result: true,
  endedAt: true,
  version: true,
  meetingId: true,
  pointId: true,
  assigneeId: true,
  assignee: { select: { name: true, organisation: { select: { name: true } } } },
  createdById: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.TaskSelect;

/** A task as lists tell it. */
export type TaskRow = Prisma.TaskGetPayload<{ select: typeof taskRow }>;

/** The tasks of a case that this person may know of: the open ones by their day, then those that ended last; a hundred at most. */
export const tasksOf = (tx: Tx, actor: Actor, of: Prisma.TaskWhereInput) =>
  tx.task.findMany({
    where: { AND: [of, visibleTo(actor)] },
    orderBy: [{ status: "asc" }, { dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
    take: 100,
    select: taskRow,
  });
