import { useLocale, useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { PackState } from "@/domain/evidence";
import { formatMonth } from "@/lib/dates";

const tones: Record<PackState, StatusTone> = {
  queued: "neutral",
  running: "info",
  done: "success",
  failed: "danger",
  expired: "quiet",
};

/** Where a pack stands. */
export function PackTag({ state }: { state: PackState }) {
  const t = useTranslations("evidence.states");
  return <StatusTag tone={tones[state]}>{t(state)}</StatusTag>;
}

type About = {
  scope: "PLAN" | "MONTH" | "PROGRAMME";
  month: string | null;
  plan: { code: string } | null;
  programme: { name: string } | null;
};

/** How the first day of a month is read, and what a pack is about. */
export function useAbout() {
  const t = useTranslations("evidence.about");
  const locale = useLocale();
  const monthName = (month: string) => formatMonth(locale, month);
  const about = ({ scope, month, plan, programme }: About) =>
    t(scope, { subject: plan?.code ?? programme?.name ?? (month ? monthName(month) : "") });
  return { monthName, about };
}
