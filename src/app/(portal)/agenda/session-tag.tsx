import { getTranslations } from "next-intl/server";
import { StatusTag } from "@/components/feedback/status-tag";
import type { AttendanceStatus, SessionStatus } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";

type Props = {
  session: {
    status: SessionStatus;
    startsAt: Date;
    attendances: { status: AttendanceStatus }[];
    supersededById?: string | null;
  };
};

/** Where an appointment stands; one that is over and not written down asks for it. */
export async function SessionTag({ session }: Props) {
  const t = await getTranslations("session");
  const owed =
    session.status !== "CANCELLED" &&
    session.startsAt < now() &&
    session.attendances.some(({ status }) => status === "BOOKED");
  if (owed) return <StatusTag tone="warning">{t("toRecord")}</StatusTag>;
  if (session.supersededById) return <StatusTag tone="quiet">{t("moved")}</StatusTag>;
  const tone = { PLANNED: "info", HELD: "success", CANCELLED: "quiet" } as const;
  return <StatusTag tone={tone[session.status]}>{t(`status.${session.status}`)}</StatusTag>;
}
