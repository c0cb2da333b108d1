import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { WhenFields } from "../../when-fields";
import { moveMeetingAction } from "../actions";
import { MeetingDeed } from "../deed-form";
import { meetingToWrite } from "../meeting-for";

/** Page title. */
export const generateMetadata = titled("meeting.move.title");

/** A planned meeting on another day, at another hour or place. */
export default async function MoveMeetingPage({ params }: PageProps<"/meetings/[meetingId]/move">) {
  const meeting = await meetingToWrite(params);
  const t = await getTranslations("meeting.move");
  const common = await getTranslations("common");
  return (
    <MeetingDeed
      meeting={meeting}
      deed={t("title")}
      lead={t("lead")}
      action={moveMeetingAction}
      submit={common("save")}
    >
      <WhenFields now={meeting} />
    </MeetingDeed>
  );
}
