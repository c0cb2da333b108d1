import { Icon } from "../icon";
import type { IconName } from "../icon-names";

/** How a status feels: the word always says it too. */
export type StatusTone = "neutral" | "info" | "accent" | "success" | "warning" | "danger" | "quiet";

type Props = {
  tone?: StatusTone;
  children: string;
  icon?: IconName;
  /** A short sentence rather than a word: it may take two lines where there is no room. */
  wrap?: boolean;
};

const tones: Record<StatusTone, string> = {
  neutral: "border-line bg-sunken text-emphasis",
  info: "border-primary-light bg-primary-light text-primary-deep",
  accent: "border-accent-light bg-accent-light text-accent-deep",
  success: "border-success-light bg-success-light text-success-deep",
  warning: "border-warning-light bg-warning-light text-warning-deep",
  danger: "border-danger bg-danger-light text-danger-deep",
  quiet: "border-line-strong bg-white text-soft",
};

/** The status of a thing in one or two words, toned but never told by colour alone. */
export function StatusTag({ tone = "neutral", children, icon, wrap }: Props) {
  return (
    <span
      className={`inline-flex items-center gap-1 ${wrap ? "" : "whitespace-nowrap"} rounded-sm border px-2 py-0.5 align-middle font-semibold text-sm leading-5 ${tones[tone]}`}
    >
      {icon && <Icon name={icon} className="size-4 shrink-0" />}
      {children}
    </span>
  );
}
