import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { ReferralStatus, Urgency } from "@/generated/prisma/enums";

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
