import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import type { TaskRow } from "@/server/tasks/tasks-of";
import { TaskStatusTag } from "../meetings/words";

/** Tasks one under the other: what, who, by when, and whether it is done. */
export function TaskList({ tasks }: { tasks: TaskRow[] }) {
  const t = useTranslations("task");
  const isLate = ({ status, dueOn }: TaskRow) => status === "OPEN" && dueOn !== null && toDay(dueOn) < today();
  return (
    <ul aria-label={t("tasks")} className="mt-2 space-y-2">
      {tasks.map((task) => (
        <li key={task.id} className="flex gap-2">
          <Icon name={task.status === "DONE" ? "check-circle" : "chevron-right"} className="mt-1 size-4 text-muted" />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link href={`/tasks/${task.id}`}>{task.body}</Link>
              {isLate(task) ? (
                <StatusTag tone="danger" icon="warning-circle">
                  {t("late")}
                </StatusTag>
              ) : (
                task.status !== "OPEN" && <TaskStatusTag status={task.status} />
              )}
            </p>
            <p className="text-muted text-sm">
              {t("doneBy", { name: task.assignee.name, organisation: task.assignee.organisation.name })} ·{" "}
              {task.dueOn ? t("by", { day: formatDay(task.dueOn) }) : t("noDay")}
            </p>
            {task.result && <p className="text-soft text-sm">{task.result}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
