import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { isProposed, isRunning } from "@/domain/repayment";
import type { Repayment } from "@/server/repayments/get-repayment";

type Props = { repayment: Repayment; plan: Repayment["plans"][number]; reschedules: boolean };

/** What can be done with a plan now. */
export function PlanActions({ repayment, plan, reschedules }: Props) {
  const t = useTranslations("repayment");
  const base = `/households/${repayment.id}/repayment/${plan.id}`;
  const running = isRunning(plan.status);
  const paper = (
    <ButtonLink href={`${base}/paper`} small tone="secondary" icon="download">
      {t("paper")}
    </ButtonLink>
  );
  if (isProposed(plan.status))
    return (
      <div className="flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={`${base}/sign`} small icon="file-signed">
          {t("sign")}
        </ButtonLink>
        {paper}
        <ButtonLink href={`${base}/discard`} small tone="quiet">
          {t("discard")}
        </ButtonLink>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {(running || plan.status === "LAPSED") && (
        <ButtonLink href={`${base}/pay`} small tone={running ? "primary" : "secondary"}>
          {t("pay")}
        </ButtonLink>
      )}
      {paper}
      {reschedules && (
        <ButtonLink href={`${base}/reschedule`} small tone="secondary">
          {t("reschedule")}
        </ButtonLink>
      )}
      {running && (
        <ButtonLink href={`${base}/lapse`} small tone="quiet">
          {t("lapse")}
        </ButtonLink>
      )}
    </div>
  );
}
