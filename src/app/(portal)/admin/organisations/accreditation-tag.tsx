import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { AccreditationStatus } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { toDay } from "@/lib/dates";

type Props = { entry: { status: AccreditationStatus; validFrom: Date; validTo: Date | null } };

const tones: Record<AccreditationStatus, StatusTone> = { ACTIVE: "success", SUSPENDED: "warning", REVOKED: "danger" };

/** Whether an entry of a register holds today, in a word. */
export function AccreditationTag({ entry }: Props) {
  const t = useTranslations("admin.accreditations");
  if (entry.status === "ACTIVE" && entry.validTo && toDay(entry.validTo) < today())
    return <StatusTag tone="danger">{t("expired")}</StatusTag>;
  if (entry.status === "ACTIVE" && toDay(entry.validFrom) > today())
    return <StatusTag tone="quiet">{t("notYet")}</StatusTag>;
  return <StatusTag tone={tones[entry.status]}>{t(`statuses.${entry.status}`)}</StatusTag>;
}
