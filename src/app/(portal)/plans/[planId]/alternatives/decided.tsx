import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import type { Presence } from "@/domain/alternative";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { DecidedAlternative } from "@/server/alternatives/get-alternatives";

/** The alternatives somebody decided about: which was chosen, why the others were not, who was there. */
export function Decided({ decided }: { decided: DecidedAlternative[] }) {
  const t = useTranslations("alternative");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {decided.map(({ id, name, status, totalMinutes, totalCents, reason, ...decision }) => {
        const { decidedBy, decidedAt, decidedWith, planVersion } = decision;
        return (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>{t("named", { name })}</strong>
              <StatusTag
                tone={status === "CHOSEN" ? "success" : "quiet"}
                icon={status === "CHOSEN" ? "check" : undefined}
              >
                {t(`status.${status}`)}
              </StatusTag>
              <span className="text-soft text-sm">
                {t("version", { number: planVersion.number })} · {formatMinutes(totalMinutes)} ·{" "}
                {formatCents(totalCents)}
              </span>
            </p>
            {reason && (
              <p className="mt-1 whitespace-pre-line break-words">
                <span className="text-soft">{t("reason")}:</span> {reason}
              </p>
            )}
            <p className="text-muted text-sm">
              {t("decidedBy", { name: decidedBy?.name ?? "—", at: formatMoment(decidedAt) })}
              {decidedWith.length > 0 &&
                ` · ${t("with", { who: decidedWith.map((one) => t(`presence.${one as Presence}`)).join(", ") })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
