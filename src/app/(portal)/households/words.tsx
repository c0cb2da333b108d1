import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import type { Trend } from "@/domain/arrears";
import { isEvictionUnderWay } from "@/domain/eviction";
import type { DueState } from "@/domain/repayment-dues";
import type { EvictionStage, HouseholdStatus, NoteAudience, RepaymentPlanStatus } from "@/generated/prisma/enums";

/** Whether a household is followed. An open one keeps quiet in lists. */
export function HouseholdStatusTag({ status }: { status: HouseholdStatus }) {
  const t = useTranslations("household.status");
  return <StatusTag tone={status === "OPEN" ? "success" : "neutral"}>{t(status)}</StatusTag>;
}

const gravest: readonly EvictionStage[] = [
  "VALIDATED",
  "ORDER_TO_COMPLY",
  "NOTICE_OF_RELEASE",
  "BAILIFF_ACCESS",
  "ENFORCED",
  "FORFEITURE",
];

/** Where the eviction stands; none at all is not worth a tag. */
export function EvictionTag({ stage }: { stage: EvictionStage }) {
  const t = useTranslations("household.stages");
  if (stage === "NONE") return null;
  const tone: StatusTone = gravest.includes(stage) ? "danger" : isEvictionUnderWay(stage) ? "warning" : "neutral";
  return <StatusTag tone={tone}>{t(stage)}</StatusTag>;
}

const repaymentTones: Record<RepaymentPlanStatus, StatusTone> = {
  DRAFT: "quiet",
  PROPOSED: "info",
  SIGNED: "success",
  LATE: "danger",
  RESCHEDULED: "neutral",
  LAPSED: "danger",
  SETTLED: "success",
};

/** How a repayment plan stands. */
export function RepaymentTag({ status }: { status: RepaymentPlanStatus }) {
  const t = useTranslations("repayment.status");
  return <StatusTag tone={repaymentTones[status]}>{t(status)}</StatusTag>;
}

const dueTones: Record<DueState, StatusTone> = {
  PAID: "success",
  PARTLY_PAID: "info",
  TO_PAY: "quiet",
  OVERDUE: "danger",
};

/** How an instalment, or the rent of a month, stands. */
export function DueTag({ state }: { state: DueState }) {
  const t = useTranslations("repayment.dueState");
  return <StatusTag tone={dueTones[state]}>{t(state)}</StatusTag>;
}

const trendLooks = {
  GROWING: { icon: "arrow-up", look: "text-danger-deep" },
  FALLING: { icon: "arrow-down", look: "text-success-deep" },
  STEADY: { icon: "minus", look: "text-soft" },
} as const;

/** Which way the debt goes, in words with an arrow that only repeats them. */
export function TrendWord({ trend }: { trend: Trend }) {
  const t = useTranslations("arrears.trend");
  if (trend === "UNKNOWN") return <span className="text-muted">{t(trend)}</span>;
  const { icon, look } = trendLooks[trend];
  return (
    <span className={`inline-flex items-center gap-1 ${look}`}>
      <Icon name={icon} className="size-4" />
      {t(trend)}
    </span>
  );
}

const audienceTones: Record<NoteAudience, StatusTone> = {
  AUTHOR: "quiet",
  OFFICINA: "neutral",
  PROVIDER: "neutral",
  SHARED: "accent",
};

/** Who a note is for. */
export function AudienceTag({ audience }: { audience: NoteAudience }) {
  const t = useTranslations("note.audiences");
  return (
    <StatusTag tone={audienceTones[audience]} icon={audience === "AUTHOR" ? "locked" : undefined}>
      {t(audience)}
    </StatusTag>
  );
}
