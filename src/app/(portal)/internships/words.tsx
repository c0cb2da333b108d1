import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { InternshipStatus } from "@/generated/prisma/enums";

const tones: Record<InternshipStatus, StatusTone> = {
  DRAFT: "warning",
  ACTIVE: "info",
  COMPLETED: "success",
  ENDED_EARLY: "accent",
  CANCELLED: "quiet",
};

/** Where an internship stands. */
export function InternshipStatusTag({ status }: { status: InternshipStatus }) {
  const t = useTranslations("internship.status");
  return <StatusTag tone={tones[status]}>{t(status)}</StatusTag>;
}

/** "Rossi Maria". */
export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${lastName} ${firstName}`.trim();
