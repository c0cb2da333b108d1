import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { PlanStatus } from "@/generated/prisma/enums";
import { formatCents } from "@/lib/money";

const tones: Record<PlanStatus, StatusTone> = {
  DRAFT: "quiet",
  SHARED: "info",
  AGREED: "accent",
  SIGNED: "success",
  ACTIVE: "success",
  SUSPENDED: "warning",
  COMPLETED: "neutral",
  WITHDRAWN: "warning",
  REVOKED: "danger",
  CANCELLED: "neutral",
};

/** Where a plan stands, in one or two words. */
export function PlanStatusTag({ status }: { status: PlanStatus }) {
  const t = useTranslations("plan.status");
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>;
}

type Amount = { cents: number | null; undefinedCosts?: number };

/** An amount as people read it: never a zero in place of what nobody knows. Cents. */
export function useAmount() {
  const t = useTranslations("plan.unknown");
  return ({ cents, undefinedCosts = 0 }: Amount) => {
    if (cents === null) return t("cost");
    const known = formatCents(cents);
    return undefinedCosts ? `${known} ${t("plus", { count: undefinedCosts })}` : known;
  };
}
