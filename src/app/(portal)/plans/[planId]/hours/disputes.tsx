import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { formatMoment } from "@/lib/dates";
import type { HoursPart } from "@/server/person-links/hours-part";

/** What the person objected to in their hours, in their words, until an hour is corrected, confirmed or asked about again. */
export function Disputes({ answers }: { answers: HoursPart["answers"] }) {
  const t = useTranslations("personLink.hours");
  if (answers.length === 0) return null;
  return (
    <section id="answers" className="flex flex-col gap-3">
      {answers.map(({ id, reason, answeredAt }) => (
        <Notice key={id} tone="warning" title={t("disputed")}>
          {reason && (
            <blockquote className="whitespace-pre-line">
              <bdi>{reason}</bdi>
            </blockquote>
          )}
          <p className="mt-1 text-muted text-sm">{formatMoment(answeredAt)}</p>
          <p className="mt-1 text-sm">{t("disputedHint")}</p>
        </Notice>
      ))}
    </section>
  );
}
