import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Stack } from "@/components/data/stack";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { pointTitle } from "../../point-title";
import { addPointAction, takePointAction } from "../actions";
import { MeetingHeader } from "../frame";
import { meetingToWrite } from "../meeting-for";
import { AgendaPoint } from "./agenda-point";

/** Page title. */
export const generateMetadata = titled("meeting.agenda.title");

/** Putting an agenda together: what stays, in which order, who reads it, what else is open. */
export default async function AgendaPage({ params }: PageProps<"/meetings/[meetingId]/agenda">) {
  const meeting = await meetingToWrite(params);
  const t = await getTranslations("meeting");
  const all = await getTranslations();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  const { id, points, others } = meeting;
  return (
    <>
      <MeetingHeader
        meeting={meeting}
        deed={t("agenda.title")}
        lead={t("agenda.lead")}
        actions={<ButtonLink href={`/meetings/${id}`}>{t("agenda.done")}</ButtonLink>}
      />
      <Stack>
        <Card title={t("agenda.title")}>
          {points.length === 0 ? (
            <p className="text-muted">{t("agenda.nothing")}</p>
          ) : (
            <ol className="divide-y divide-line">
              {points.map((point, index) => (
                <AgendaPoint
                  key={point.id}
                  meetingId={id}
                  point={point}
                  title={pointTitle(say, point)}
                  place={index + 1}
                  last={index === points.length - 1}
                />
              ))}
            </ol>
          )}
        </Card>
        <Card title={t("agenda.others")}>
          {others.length === 0 ? (
            <p className="text-muted">{t("agenda.noOthers")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {others.map((one) => (
                <li key={one.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
                  <span className="min-w-0">{pointTitle(say, one)}</span>
                  <Form action={takePointAction} label={pointTitle(say, one)} className="flex">
                    <HiddenField name="meetingId" value={id} />
                    <HiddenField name="key" value={one.key} />
                    <SubmitButton tone="secondary" small icon="plus">
                      {t("agenda.take")}
                      <span className="sr-only">: {pointTitle(say, one)}</span>
                    </SubmitButton>
                  </Form>
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t("agenda.add")} narrow>
          <Form action={addPointAction} id="add">
            <HiddenField name="meetingId" value={id} />
            <TextField name="body" label={t("agenda.body")} maxLength={300} width="full" />
            <Checkbox name="shared" label={t("agenda.sharedLabel")} />
            <div>
              <SubmitButton tone="secondary">{t("agenda.add")}</SubmitButton>
            </div>
          </Form>
        </Card>
      </Stack>
    </>
  );
}
