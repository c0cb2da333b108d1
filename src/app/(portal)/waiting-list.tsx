import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import {
  keyOf,
  type Level,
  mayHandOver,
  maySettle,
  maySnooze,
  type Rule,
  shownPerRule,
  type Waiting,
  type When,
} from "@/domain/today";
import { today } from "@/lib/clock";
import { addDays, dayOf, formatDay, formatMoment, formatTime } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { settleAction } from "./waiting/actions";

type Props = {
  level: Level;
  title: string;
  things: Waiting[];
  /** Everything is told, however much it is. */
  whole: boolean;
  /** Whether its reader may put things aside. */
  marks: boolean;
};

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
  stepLate: "clock",
  pauseOver: "restore",
  taskDue: "check-circle",
  firstHourDue: "calendar",
  reviewDue: "note",
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

/** What waits with the same urgency: each thing a link, with why and by when, and a way to put it aside. Of one reason only the first are told, unless it is asked for alone. */
export function WaitingList({ level, title, things, whole, marks }: Props) {
  const t = useTranslations("today");
  if (things.length === 0) return null;
  const shown = things.filter(
    (thing, index) => whole || things.slice(0, index).filter(({ rule }) => rule === thing.rule).length < shownPerRule,
  );
  const hidden = (rule: Rule) => things.filter((one) => one.rule === rule).length - shownPerRule;
  const cut = whole ? [] : [...new Set(things.map(({ rule }) => rule))].filter((rule) => hidden(rule) > 0);
  return (
    <Card title={title} flush aside={<StatusTag tone={tones[level]}>{String(things.length)}</StatusTag>}>
      <ul className="divide-y divide-line">
        {shown.map((thing) => (
          <WaitingRow key={`${thing.rule} ${thing.id}`} thing={thing} level={level} marks={marks} />
        ))}
      </ul>
      {cut.length > 0 && (
        <ul className="flex flex-col gap-1 border-line border-t px-4 py-3 md:px-5">
          {cut.map((rule) => (
            <li key={rule}>
              <Link href={withParams("/", { kind: rule })}>
                {t("filter.more", { count: hidden(rule), rule: t(`rule.${rule}`) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function WaitingRow({ thing, level, marks }: { thing: Waiting; level: Level; marks: boolean }) {
  const t = useTranslations("today");
  const say = useWhen();
  const { rule, href, subject, when, values } = thing;
  return (
    <li className="relative flex gap-3 px-4 py-3 hover:bg-canvas md:px-5">
      <Icon
        name={icons[rule] ?? "inbox"}
        className={`mt-0.5 size-6 ${level === "late" ? "text-danger" : level === "soon" ? "text-warning" : "text-primary"}`}
      />
      <div className="min-w-0 flex-1 sm:flex sm:items-start sm:justify-between sm:gap-6">
        <div className="min-w-0 break-words">
          <Link href={href} className="link font-semibold after:absolute after:inset-0">
            {subject}
          </Link>
          <p className="text-soft">{t(`why.${rule}`, values)}</p>
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 text-sm sm:flex-col sm:items-end">
          {when && <p className={level === "late" ? "font-semibold text-danger-deep" : "text-muted"}>{say(when)}</p>}
          {marks && <PutAside thing={thing} />}
        </div>
      </div>
    </li>
  );
}

/** News is seen with one button; what has a deed of its own can be put off or handed over on its page. */
function PutAside({ thing }: { thing: Waiting }) {
  const t = useTranslations("today.manage");
  const key = keyOf(thing);
  return (
    <div className="relative z-10 flex flex-wrap items-center gap-x-4 print:hidden">
      {maySettle(thing) && (
        <Form action={settleAction} id={`settle-${thing.id.replace(/[^a-z0-9]/gi, "-")}`} className="flex flex-wrap">
          <FormProblem />
          <HiddenField name="key" value={key} />
          <SubmitButton small tone="quiet" icon="check">
            {t("settle")}
            <span className="sr-only">: {thing.subject}</span>
          </SubmitButton>
        </Form>
      )}
      {(maySnooze(thing) || mayHandOver(thing)) && (
        <Link
          href={withParams("/waiting", { key })}
          className="inline-flex min-h-6 items-center text-muted underline hover:text-link-hover"
        >
          {t(maySnooze(thing) ? (mayHandOver(thing) ? "link" : "snoozeOnly") : "handOnly")}
          <span className="sr-only">: {thing.subject}</span>
        </Link>
      )}
    </div>
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
