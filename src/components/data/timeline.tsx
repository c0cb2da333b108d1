import type { ReactNode } from "react";
import { Icon } from "../icon";
import type { IconName } from "../icon-names";

/** One thing that happened: what, when, by whom. */
export type TimelineEvent = {
  id: string;
  title: ReactNode;
  /** The moment as it is read. */
  at: string;
  /** The moment as machines read it. */
  dateTime: string;
  by?: string;
  children?: ReactNode;
  icon?: IconName;
  tone?: "neutral" | "success" | "warning" | "danger";
};

type Props = { events: TimelineEvent[]; label: string };

const marks = {
  neutral: "border-primary bg-white text-primary",
  success: "border-success bg-success text-white",
  warning: "border-warning bg-warning text-white",
  danger: "border-danger bg-danger text-white",
};

/** The spine of a case: what happened to it, newest first. */
export function Timeline({ events, label }: Props) {
  return (
    <ol aria-label={label}>
      {events.map(({ id, title, at, dateTime, by, children, icon = "check", tone = "neutral" }) => (
        <li key={id} className="group relative flex gap-3 pb-5 last:pb-0">
          <span
            aria-hidden
            className="absolute top-8 bottom-0 left-3.5 w-0.5 -translate-x-1/2 bg-line group-last:hidden"
          />
          <span aria-hidden className={`grid size-7 shrink-0 place-items-center rounded-full border-2 ${marks[tone]}`}>
            <Icon name={icon} className="size-4" />
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className="font-semibold leading-snug">{title}</p>
            <p className="text-muted text-sm">
              <time dateTime={dateTime}>{at}</time>
              {by && ` · ${by}`}
            </p>
            {children && <div className="mt-1 text-soft">{children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
