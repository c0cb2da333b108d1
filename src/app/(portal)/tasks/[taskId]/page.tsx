import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { taskEnds } from "@/domain/task";
import { dayOf, formatDay, formatMoment } from "@/lib/dates";
import { requireActor } from "@/server/session";
import { getTask } from "@/server/tasks/get-task";
import { CaseHistory } from "../../case-history";
import { TaskStatusTag } from "../../meetings/words";
import { endTaskAction, reopenTaskAction } from "./actions";
import { TaskAbout } from "./task-about";

/** Page title. */
export const generateMetadata = titled("task.title");

/** One task: what, who, by when, what it is about, and how it ends. */
export default async function TaskPage({ params }: PageProps<"/tasks/[taskId]">) {
  const actor = await requireActor();
  const task = (await getTask(actor, idParam((await params).taskId))) ?? notFound();
  const t = await getTranslations("task");
  const { id, version, status, changes, dueOn, assignee, createdBy } = task;
  const identity = (
    <>
      <HiddenField name="taskId" value={id} />
      <VersionField value={version} />
    </>
  );
  return (
    <>
      <PageHeader title={task.body} eyebrow={t("title")} tag={<TaskStatusTag status={status} />} />
      <Columns
        main={
          <>
            <Card>
              <SummaryList
                items={[
                  {
                    term: t("assignee"),
                    value: t("doneBy", { name: assignee.name, organisation: assignee.organisation.name }),
                  },
                  { term: t("dueOn"), value: dueOn ? formatDay(dueOn) : t("noDay") },
                  {
                    term: t("givenBy"),
                    value: `${createdBy.name}, ${t("givenOn", { day: formatDay(dayOf(task.createdAt)) })}`,
                  },
                  { term: t("about"), value: <TaskAbout task={task} /> },
                  ...(task.endedAt
                    ? [
                        {
                          term: t("result"),
                          value: (
                            <>
                              {t("endedOn", {
                                moment: formatMoment(task.endedAt),
                                name: task.endedBy?.name ?? "",
                              })}
                              {task.result && <span className="block whitespace-pre-line">{task.result}</span>}
                            </>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
            {changes && status === "OPEN" && (
              <Card title={t("end")} id="end">
                <Form action={endTaskAction} id="f">
                  {identity}
                  <RadioGroup
                    name="end"
                    label={t("endLead")}
                    defaultValue="DONE"
                    options={taskEnds.map((value) => ({ value, label: t(`endOptions.${value}`) }))}
                  />
                  <TextArea
                    name="result"
                    label={t("result")}
                    hint={t("resultHint")}
                    readers="CASE"
                    rows={2}
                    maximum={1000}
                    optional
                  />
                  <div>
                    <SubmitButton>{t("end")}</SubmitButton>
                  </div>
                </Form>
              </Card>
            )}
            {changes && status !== "OPEN" && (
              <Form action={reopenTaskAction} id="reopen" className="flex flex-wrap gap-3">
                {identity}
                <SubmitButton tone="secondary">{t("reopen")}</SubmitButton>
              </Form>
            )}
          </>
        }
        aside={
          <Card title={t("history")}>
            <CaseHistory events={task.events} />
          </Card>
        }
      />
    </>
  );
}
