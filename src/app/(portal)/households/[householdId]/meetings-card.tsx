import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { ListedMeeting } from "@/server/meetings/list-meetings";
import { MeetingStatusTag, useMeetingTime } from "../../meetings/words";

type Props = { householdId: string; meetings: ListedMeeting[]; plans?: boolean };

/** The team meetings about a household, the last first. */
export function MeetingsCard({ householdId, meetings, plans }: Props) {
  const t = useTranslations("meeting");
  const when = useMeetingTime();
  return (
    <Card
      title={t("card.title")}
      id="meetings"
      actions={plans && <Link href={`/households/${householdId}/meetings/new`}>{t("plan.title")}</Link>}
    >
      {meetings.length === 0 ? (
        <p className="text-muted">{t("card.nothing")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {meetings.map((meeting) => (
            <li key={meeting.id} className="py-2 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
                <Link href={`/meetings/${meeting.id}`}>{when(meeting)}</Link>
                <MeetingStatusTag status={meeting.status} />
              </p>
              <p className="text-muted text-sm">{meeting.place}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
