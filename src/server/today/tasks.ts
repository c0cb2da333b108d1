import "server-only";
import { levelOf, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { dayOf, toDay } from "@/lib/dates";
import type { TodayRule } from "./rule";

/** What colleagues and meetings gave me to do. */
export const taskDue: TodayRule = async (tx, actor) => {
  const rows = await tx.task.findMany({
    where: { assigneeId: actor.id, status: "OPEN" },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, body: true, dueOn: true, createdAt: true, createdBy: { select: { id: true, name: true } } },
  });
  return rows.map(({ id, body, dueOn, createdAt, createdBy }) => ({
    id,
    rule: "taskDue",
    href: `/tasks/${id}`,
    subject: body,
    level: levelOf(dueOn && toDay(dueOn), today()),
    when: dueOn ? { kind: "dueOn", day: toDay(dueOn) } : { kind: "since", day: dayOf(createdAt) },
    values: { who: createdBy.id === actor.id ? "me" : createdBy.name },
  }));
};
