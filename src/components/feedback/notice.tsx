import type { ReactNode } from "react";
import { Icon } from "../icon";
import type { IconName } from "../icon-names";

/** What kind of message a notice carries. */
export type NoticeTone = "info" | "success" | "warning" | "danger";

type Props = {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  /** "alert" interrupts a screen reader, "status" waits its turn; only for notices that appear after the page did. */
  live?: "alert" | "status";
  className?: string;
};

const look: Record<NoticeTone, { icon: IconName; box: string; mark: string }> = {
  info: { icon: "info-circle", box: "border-line border-s-primary bg-white", mark: "text-primary" },
  success: { icon: "check-circle", box: "border-line border-s-success bg-white", mark: "text-success" },
  warning: { icon: "warning-circle", box: "border-line border-s-warning bg-white", mark: "text-warning" },
  danger: { icon: "error", box: "border-danger bg-danger-light", mark: "text-danger" },
};

/** A message that stays on the page, where it belongs, until the reason for it is gone. */
export function Notice({ tone = "info", title, children, live, className = "" }: Props) {
  const { icon, box, mark } = look[tone];
  return (
    <div role={live} className={`flex gap-3 rounded-sm border border-s-4 px-4 py-3 ${box} ${className}`}>
      <Icon name={icon} className={`mt-0.5 size-6 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? "mt-1" : ""}>{children}</div>}
      </div>
    </div>
  );
}
