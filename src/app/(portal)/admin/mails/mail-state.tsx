import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { dropReasons } from "@/domain/mail";
import type { MailStatus } from "@/generated/prisma/enums";
import { formatMoment } from "@/lib/dates";

type Mail = {
  status: MailStatus;
  attempts: number;
  nextTryAt: Date;
  sentAt: Date | null;
  lastError: string | null;
};

const tones: Record<MailStatus, StatusTone> = {
  PENDING: "info",
  SENDING: "info",
  SENT: "success",
  UNCERTAIN: "warning",
  DEAD: "danger",
  DROPPED: "quiet",
};
const known = ["unreachable", "cutShort", "read", "inactive", ...dropReasons] as const;

/** What became of a mail, why, and what comes next. */
export function MailState({ mail }: { mail: Mail }) {
  const t = useTranslations("notice.mails");
  const { status, attempts, nextTryAt, sentAt, lastError } = mail;
  const why = known.find((one) => one === lastError);
  const told = [
    lastError && (why ? t(`why.${why}`) : t("why.answered", { code: lastError })),
    status === "SENT" && formatMoment(sentAt),
    status === "PENDING" && attempts > 0 && t("again", { attempts, at: formatMoment(nextTryAt) }),
    status === "UNCERTAIN" && t("nextMorning"),
  ];
  return (
    <>
      <StatusTag tone={tones[status]}>{t(`one.${status}`)}</StatusTag>
      <span className="mt-1 block text-muted text-sm">{told.filter(Boolean).join(" · ")}</span>
    </>
  );
}
