import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { TextArea } from "@/components/form/text-area";
import { cancelMeetingAction } from "../actions";
import { MeetingDeed } from "../deed-form";
import { meetingToWrite } from "../meeting-for";

/** Page title. */
export const generateMetadata = titled("meeting.cancel.title");

/** A planned meeting will not be held. */
export default async function CancelMeetingPage({ params }: PageProps<"/meetings/[meetingId]/cancel">) {
  const meeting = await meetingToWrite(params);
  const t = await getTranslations("meeting.cancel");
  return (
    <MeetingDeed
      meeting={meeting}
      deed={t("title")}
      lead={t("lead")}
      action={cancelMeetingAction}
      submit={t("title")}
      danger
    >
      <TextArea name="reason" label={t("reason")} readers="CASE" rows={2} maximum={500} />
    </MeetingDeed>
  );
}
