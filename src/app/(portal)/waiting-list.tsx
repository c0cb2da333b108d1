import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import type { Level, Rule, Waiting, When } from "@/domain/today";
import { today } from "@/lib/clock";
import { addDays, dayOf, formatDay, formatMoment, formatTime } from "@/lib/dates";

type Props = { level: Level; title: string; things: Waiting[] };

const tones = { late: "danger", soon: "warning", waiting: "neutral" } as const;

const icons: Partial<Record<Rule, IconName>> = {
  derogationToDecide: "chart-line",
  derogationDecided: "mail",
  courseToDecide: "flag",
  courseDecided: "mail",
  informationRequested: "help-circle",
  referralAnswered: "mail",
  mentioned: "comment",
  decisionAwaited: "file-signed",
  decisionLate: "clock",
  planToWrite: "pencil",
  planToCreate: "plus",
  personAnswered: "comment",
  personLinkLocked: "locked",
  instalmentsMissed: "warning-circle",
  draftsLeft: "pencil",
  appointments: "calendar",
  toRemind: "telephone",
  attendanceToRecord: "note",
  interviewSoon: "calendar",
  answerMissing: "help-circle",
  nextStepDue: "telephone",
  profileToFill: "user",
  silentAbsence: "ban",
  closureToRead: "file-signed",
  planToComplete: "check-circle",
  followUpDue: "clock",
  referralToAssign: "user",
  ceilingNear: "chart-line",
  passwordRequested: "key",
  accreditationExpiring: "clock",
  editionDraft: "files",
  latestAccess: "folder",
};

/** What waits with the same urgency: each thing a link, with why and by when. */
export function WaitingList({ level, title, things }: Props) {
  const t = useTranslations("today");
  const say = useWhen();
  if (things.length === 0) return null;
  return (
    <Card title={title} flush aside={<StatusTag tone={tones[level]}>{String(things.length)}</StatusTag>}>
      <ul className="divide-y divide-line">
        {things.map(({ id, rule, href, subject, when, values }) => (
          <li key={`${rule} ${id}`} className="relative flex gap-3 px-4 py-3 hover:bg-canvas md:px-5">
            <Icon
              name={icons[rule] ?? "inbox"}
              className={`mt-0.5 size-6 ${level === "late" ? "text-danger" : level === "soon" ? "text-warning" : "text-primary"}`}
            />
            <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:justify-between sm:gap-6">
              <div className="min-w-0">
                <Link href={href} className="link font-semibold after:absolute after:inset-0">
                  {subject}
                </Link>
                <p className="text-soft">{t(`why.${rule}`, values)}</p>
              </div>
              {when && (
                <p className={`shrink-0 text-sm ${level === "late" ? "font-semibold text-danger-deep" : "text-muted"}`}>
                  {say(when)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Says by when, since when or at which hour, as people speak of near days. */
function useWhen() {
  const t = useTranslations("today.when");
  return (when: When) => {
    if (when.kind === "at") {
      const time = formatTime(when.moment);
      const day = dayOf(when.moment);
      if (day === today()) return t("todayAt", { time });
      if (day === addDays(today(), 1)) return t("tomorrowAt", { time });
      return t("at", { moment: formatMoment(when.moment) });
    }
    if (when.kind === "since" && when.day === today()) return t("sinceToday");
    if (when.kind === "dueOn" && when.day < today()) return t("passed", { day: formatDay(when.day) });
    return t(when.kind, { day: formatDay(when.day) });
  };
}
