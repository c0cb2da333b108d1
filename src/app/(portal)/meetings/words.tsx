import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { TaskStatus, TeamMeetingStatus } from "@/generated/prisma/enums";
import { dayOf, formatDay, formatTime } from "@/lib/dates";

const tones: Record<TeamMeetingStatus, StatusTone> = { PLANNED: "info", HELD: "success", CANCELLED: "neutral" };

/** Where a meeting stands. */
export function MeetingStatusTag({ status }: { status: TeamMeetingStatus }) {
  const t = useTranslations("meeting.status");
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>;
}

/** Who reads a point: both sides, or the Officina only. */
export function AudienceTag({ shared }: { shared: boolean }) {
  const t = useTranslations("meeting.audience");
  return shared ? (
    <StatusTag tone="accent" icon="share">
      {t("shared")}
    </StatusTag>
  ) : (
    <StatusTag tone="quiet" icon="locked">
      {t("officina")}
    </StatusTag>
  );
}

const taskTones: Record<TaskStatus, StatusTone> = { OPEN: "info", DONE: "success", DROPPED: "neutral" };

/** Where a task stands. */
export function TaskStatusTag({ status }: { status: TaskStatus }) {
  const t = useTranslations("task.statuses");
  return <StatusTag tone={taskTones[status]}>{t(status)}</StatusTag>;
}

/** "03/12/2026, dalle 10:00 alle 11:00". */
export function useMeetingTime() {
  const t = useTranslations("meeting");
  return ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }) =>
    t("when", {
      day: formatDay(dayOf(startsAt)),
      from: formatTime(startsAt),
      to: endsAt ? formatTime(endsAt) : "",
    });
}
