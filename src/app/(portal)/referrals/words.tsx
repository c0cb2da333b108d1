import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import { ageingOf } from "@/domain/referral-clock";
import type { ReferralStatus, Urgency } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";

const tones: Record<ReferralStatus, StatusTone> = {
  DRAFT: "quiet",
  SENT: "info",
  INFO_REQUESTED: "warning",
  ACCEPTED: "success",
  DECLINED: "danger",
  WITHDRAWN: "neutral",
  CLOSED: "neutral",
};

/** Where a referral stands, in one or two words. */
export function ReferralStatusTag({ status }: { status: ReferralStatus }) {
  const t = useTranslations("referral.status");
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>;
}

/** How urgent a referral is; the ordinary one keeps quiet. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const t = useTranslations("referral.urgency");
  if (urgency === "NORMAL") return <span className="text-soft">{t(urgency)}</span>;
  return (
    <StatusTag tone={urgency === "CRITICAL" ? "danger" : "warning"} icon="flag">
      {t(urgency)}
    </StatusTag>
  );
}

const ageingLooks = {
  onTime: { icon: "clock", look: "text-soft" },
  soon: { icon: "clock", look: "font-semibold text-warning-deep" },
  late: { icon: "warning-circle", look: "font-semibold text-danger-deep" },
  paused: { icon: "restore", look: "text-soft" },
} as const;

/** How much time is left for the answer, in working days: in words, with a colour that only repeats them. */
export function Ageing({ status, dueOn, withDay }: { status: ReferralStatus; dueOn: Date | null; withDay?: boolean }) {
  const say = useAgeing();
  const t = useTranslations("referral.ageing");
  const { state, text } = say(status, dueOn);
  if (state === "answered" || state === "notSent") return withDay ? <span className="text-muted">{text}</span> : null;
  const { icon, look } = ageingLooks[state];
  return (
    <span className={`inline-flex items-start gap-1 ${look}`}>
      <Icon name={icon} className="mt-1 size-4" />
      <span>
        {text}
        {withDay && dueOn && state !== "paused" && (
          <span className="font-normal text-soft"> ({t("dueOn", { day: formatDay(dueOn) })})</span>
        )}
      </span>
    </span>
  );
}

/** Says in a sentence how a referral is ageing today. */
export function useAgeing() {
  const t = useTranslations("referral.ageing");
  return (status: ReferralStatus, dueOn: Date | null) => {
    const ageing = ageingOf(status, dueOn && toDay(dueOn), today());
    return { state: ageing.state, text: "days" in ageing ? inWords(ageing) : t(ageing.state) };
  };

  function inWords({ state, days }: { state: "onTime" | "soon" | "late"; days: number }) {
    if (state === "late") return t("late", { days });
    return days === 0 ? t("today") : t("left", { days });
  }
}
