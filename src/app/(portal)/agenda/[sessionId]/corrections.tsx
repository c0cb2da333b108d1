import { useTranslations } from "next-intl";
import { isAttended } from "@/domain/delivery";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { Participant } from "./register";

/** What an attendance said before each correction, who had written it, who changed it and why; the latest first. */
export function Corrections({ participant }: { participant: Participant }) {
  const t = useTranslations("register");
  const words = useTranslations("session");
  if (participant.corrections.length === 0) return null;
  const said = ({ status, minutes, absenceReason }: Participant["corrections"][number]) =>
    [
      words(`attendanceStatus.${status}`),
      isAttended(status) ? formatMinutes(minutes) : absenceReason && words(`absenceReasons.${absenceReason}`),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <section className="max-w-prose border-warning border-s-4 ps-3 text-sm">
      <h4 className="font-semibold">{t("corrections")}</h4>
      <ol className="flex flex-col gap-2">
        {participant.corrections.map((one) => (
          <li key={one.id}>
            <p>
              {t("because", { at: formatMoment(one.correctedAt), by: one.correctedBy.name, reason: one.reason })}{" "}
              <span className="text-soft">
                {t("was", { was: said(one), by: one.recordedBy.name, at: formatMoment(one.recordedAt) })}
              </span>
            </p>
            {one.note && <p className="text-soft">{one.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
