import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import type { MeetingDetail } from "@/server/meetings/get-meeting";

/** Who comes, or came, to a meeting. */
export function PeopleCard({ meeting }: { meeting: MeetingDetail }) {
  const t = useTranslations("meeting.people");
  const { id, participants, writes } = meeting;
  return (
    <Card title={t("title")} id="people" actions={writes && <Link href={`/meetings/${id}/people`}>{t("change")}</Link>}>
      <ul className="divide-y divide-line">
        {participants.map(({ id: key, user, guestName, guestRole, present }) => (
          <li
            key={key}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
          >
            <span className="min-w-0">
              <span className="font-semibold">{user?.name ?? guestName}</span>
              <span className="block text-muted text-sm">
                {user ? user.organisation.name : `${guestRole} (${t("guest")})`}
              </span>
            </span>
            {present !== null && (
              <StatusTag tone={present ? "success" : "neutral"}>{t(present ? "present" : "absent")}</StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
