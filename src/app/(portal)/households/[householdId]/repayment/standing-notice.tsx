import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import type { Standing } from "@/domain/repayment-standing";
import { dayOf, formatDay } from "@/lib/dates";
import type { Repayment } from "@/server/repayments/get-repayment";

type Props = { standing: Standing; plan: Repayment["plans"][number] };

/** Since when a plan is late or has lapsed and why; why a version followed another. */
export function StandingNotice({ standing, plan }: Props) {
  const t = useTranslations("repayment.standing");
  const kinds = useTranslations("repayment.dueKind");
  const { status, lateSince, lapsedOn, missed } = standing;
  const what =
    missed && (missed.kind === "INSTALMENT" ? t("instalment", { number: missed.number }) : kinds(missed.kind));
  const said = {
    what: what ?? "",
    due: formatDay(missed?.dueOn),
    since: formatDay(lateSince),
    days: plan.lapseDays ?? 0,
    left: plan.lapseDays === null ? "never" : "some",
  };
  return (
    <>
      {status === "LATE" && <Notice tone="warning">{t("late", said)}</Notice>}
      {status === "LAPSED" && (
        <Notice tone="danger">
          {plan.endReason
            ? t("declared", { day: formatDay(plan.endedAt && dayOf(plan.endedAt)), reason: plan.endReason })
            : t("lapsed", { ...said, day: formatDay(lapsedOn ?? (plan.endedAt && dayOf(plan.endedAt))) })}
        </Notice>
      )}
      {plan.reason && <Notice>{t("because", { reason: plan.reason })}</Notice>}
    </>
  );
}
