import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Link } from "@/components/link";
import type { TaskRow } from "@/server/tasks/tasks-of";
import { TaskList } from "../../tasks/task-list";

type Props = { householdId: string; tasks: TaskRow[]; gives?: boolean };

/** Who is to do what about a household, and what was done. */
export function TasksCard({ householdId, tasks, gives }: Props) {
  const t = useTranslations("task");
  const open = tasks.filter(({ status }) => status === "OPEN");
  const ended = tasks.filter(({ status }) => status !== "OPEN");
  return (
    <Card
      title={t("tasks")}
      id="tasks"
      actions={gives && <Link href={`/households/${householdId}/tasks/new`}>{t("give")}</Link>}
    >
      {open.length === 0 ? <p className="text-muted">{t("nothing")}</p> : <TaskList tasks={open} />}
      {ended.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t("ended", { count: ended.length })}>
            <TaskList tasks={ended} />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
