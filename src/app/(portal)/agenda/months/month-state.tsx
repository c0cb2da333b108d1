import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { formatMoment } from "@/lib/dates";

type Props = { over: boolean; lock: { lockedAt: Date; lockedBy: { name: string } } | null };

/** Whether a month of the register is running, open or closed; a closed one says by whom and when. */
export function MonthState({ over, lock }: Props) {
  const t = useTranslations("register.months");
  if (!lock) return <StatusTag tone={over ? "info" : "quiet"}>{t(over ? "states.open" : "states.running")}</StatusTag>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <StatusTag tone="success" icon="locked">
        {t("states.closed")}
      </StatusTag>
      <span className="text-soft text-sm">
        {t("closedBy", { name: lock.lockedBy.name, at: formatMoment(lock.lockedAt) })}
      </span>
    </span>
  );
}
