import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/feedback/notice";
import type { PlanStatus } from "@/generated/prisma/enums";

type Props = { planId: string; status: PlanStatus };

/** Why the text cannot be written now, and for an agreed one what writing it would cost: said before, not after. */
export function NotWritable({ planId, status }: Props) {
  const t = useTranslations("plan.compose");
  const agreed = status === "AGREED";
  return (
    <Notice tone="warning" title={t("notWritable")}>
      <p className="mb-4 max-w-prose">{t(agreed ? "notWritableAgreed" : "notWritableSigned")}</p>
      <div className="flex flex-wrap gap-3">
        {agreed && <ButtonLink href={`/plans/${planId}/move/reopen`}>{t("reopen")}</ButtonLink>}
        <ButtonLink href={`/plans/${planId}`} tone="secondary">
          {t("backToPlan")}
        </ButtonLink>
      </div>
    </Notice>
  );
}
