import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import type { MeetingDetail, PointRead } from "@/server/meetings/get-meeting";
import { TaskFields } from "../../../tasks/task-fields";
import { TaskList } from "../../../tasks/task-list";
import { AudienceTag } from "../../words";
import { decideTaskAction, writePointAction } from "../actions";

type Props = { meetingId: string; point: PointRead; title: string; people: MeetingDetail["people"] };

const provider = ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"];

/** The part of the minutes about one point: what was said, what was decided, who does what by when. */
export function PointForms({ meetingId, point, title, people }: Props) {
  const t = useTranslations("meeting");
  const { id, version, shared, discussion, decision, tasks } = point;
  const readers = shared ? "CASE" : "OFFICINA";
  return (
    <Card title={title} aside={<AudienceTag shared={shared} />} id={`point-${id}`}>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Form action={writePointAction} id={`write-${id}`} label={title}>
          <HiddenField name="meetingId" value={meetingId} />
          <HiddenField name="pointId" value={id} />
          <VersionField value={version} />
          <TextArea
            name="discussion"
            label={t("minutes.discussion")}
            readers={readers}
            rows={2}
            maximum={2000}
            optional
            defaultValue={discussion ?? ""}
          />
          <TextArea
            name="decision"
            label={t("minutes.decision")}
            readers={readers}
            rows={2}
            maximum={1000}
            optional
            defaultValue={decision ?? ""}
          />
          <div>
            <SubmitButton tone="secondary">
              {t("minutes.save")}
              <span className="sr-only">: {title}</span>
            </SubmitButton>
          </div>
        </Form>
        <div className="border-line max-lg:border-t max-lg:pt-4 lg:border-l lg:pl-6">
          <h3 className="mb-2 text-base">{t("minutes.task")}</h3>
          {tasks.length > 0 && <TaskList tasks={tasks} />}
          <Disclosure summary={t("minutes.giveTask")}>
            <Form action={decideTaskAction} id={`task-${id}`} label={`${t("minutes.task")}: ${title}`}>
              <HiddenField name="meetingId" value={meetingId} />
              <HiddenField name="pointId" value={id} />
              <TaskFields people={people.filter(({ role }) => shared || !provider.includes(role))} readers={readers} />
              <div>
                <SubmitButton tone="secondary">
                  {t("minutes.giveTask")}
                  <span className="sr-only">: {title}</span>
                </SubmitButton>
              </div>
            </Form>
          </Disclosure>
        </div>
      </div>
    </Card>
  );
}
