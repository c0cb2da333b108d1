import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Stack } from "@/components/data/stack";
import { CheckboxGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { now } from "@/lib/clock";
import { formatMoment } from "@/lib/dates";
import { pointTitle } from "../../point-title";
import { holdMeetingAction, recordPresenceAction } from "../actions";
import { MeetingHeader } from "../frame";
import { meetingToWrite } from "../meeting-for";
import { PointForms } from "./point-forms";

/** Page title. */
export const generateMetadata = titled("meeting.minutes.title");

/** Writing the minutes, part by part, during the meeting or after it; then closing them. */
export default async function MinutesPage({ params }: PageProps<"/meetings/[meetingId]/minutes">) {
  const meeting = await meetingToWrite(params);
  const t = await getTranslations("meeting");
  const all = await getTranslations();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  const { id, points, people, participants, version, startsAt } = meeting;
  return (
    <>
      <MeetingHeader meeting={meeting} deed={t("minutes.title")} lead={t("minutes.lead")} />
      <Stack>
        <Card title={t("minutes.presence")} id="presence">
          <Form action={recordPresenceAction} id="people">
            <HiddenField name="meetingId" value={id} />
            <VersionField value={version} />
            <CheckboxGroup
              name="presentIds"
              label={t("people.present")}
              optional
              defaultValue={participants.filter(({ present }) => present).map((one) => one.id)}
              options={participants.map(({ id: value, user, guestName, guestRole }) => ({
                value,
                label: user?.name ?? guestName ?? "",
                hint: user?.organisation.name ?? guestRole ?? "",
              }))}
            />
            <div>
              <SubmitButton tone="secondary">{t("minutes.presenceSave")}</SubmitButton>
            </div>
          </Form>
        </Card>
        {points.map((point, index) => (
          <PointForms
            key={point.id}
            meetingId={id}
            point={point}
            title={`${index + 1}. ${pointTitle(say, point)}`}
            people={people}
          />
        ))}
        <Card title={t("minutes.holdTitle")} id="hold" narrow>
          {startsAt > now() ? (
            <p className="text-muted">{t("minutes.notYet", { moment: formatMoment(startsAt) })}</p>
          ) : (
            <Form action={holdMeetingAction} id="close" className="flex flex-col gap-4">
              <HiddenField name="meetingId" value={id} />
              <VersionField value={version} />
              <p>{t("minutes.holdLead")}</p>
              <div className="flex flex-wrap gap-3">
                <SubmitButton>{t("minutes.hold")}</SubmitButton>
                <ButtonLink href={`/meetings/${id}`} tone="quiet">
                  {all("common.back")}
                </ButtonLink>
              </div>
            </Form>
          )}
        </Card>
      </Stack>
    </>
  );
}
