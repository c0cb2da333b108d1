import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { guestsText } from "@/domain/meeting-forms";
import { PeopleFields } from "../../people-fields";
import { inviteAction } from "../actions";
import { MeetingDeed } from "../deed-form";
import { meetingToWrite } from "../meeting-for";

/** Page title. */
export const generateMetadata = titled("meeting.people.change");

/** Who comes to a planned meeting, put right. */
export default async function InvitePage({ params }: PageProps<"/meetings/[meetingId]/people">) {
  const meeting = await meetingToWrite(params);
  const { people, participants } = meeting;
  const t = await getTranslations("meeting.people");
  const common = await getTranslations("common");
  return (
    <MeetingDeed meeting={meeting} deed={t("change")} action={inviteAction} submit={common("save")}>
      <PeopleFields
        people={people}
        chosen={participants.flatMap(({ userId }) => (userId ? [userId] : []))}
        guests={guestsText(
          participants.flatMap(({ guestName, guestRole }) =>
            guestName ? [{ name: guestName, role: guestRole ?? "" }] : [],
          ),
        )}
      />
    </MeetingDeed>
  );
}
