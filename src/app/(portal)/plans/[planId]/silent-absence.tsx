import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/feedback/notice";
import type { Actor } from "@/domain/permissions";
import { silentAbsenceDays } from "@/domain/session";
import { formatDay } from "@/lib/dates";
import { getSilentAbsence } from "@/server/plans/silent-absence";

/** The warning that the person has been silently absent for thirty days, with the way to the letter for who may write it. */
export async function SilentAbsenceNotice({ planId, actor }: { planId: string; actor: Actor }) {
  const absence = await getSilentAbsence(actor, planId);
  if (!absence) return null;
  const t = await getTranslations("register.silence");
  const { since, days, warns } = absence;
  return (
    <section id="silent-absence">
      <Notice tone="warning" title={t("title", { days: silentAbsenceDays })}>
        <p>{since ? t("since", { day: formatDay(since) }) : t("never")}</p>
        {days.length > 0 && <p>{t("missed", { days: days.map((day) => formatDay(day)).join(", ") })}</p>}
        <p>{t("risk")}</p>
        {warns && (
          <p className="mt-3">
            <ButtonLink href={`/plans/${planId}/notices/new?draft=absence`} tone="secondary" small icon="mail">
              {t("letter")}
            </ButtonLink>
          </p>
        )}
      </Notice>
    </section>
  );
}
