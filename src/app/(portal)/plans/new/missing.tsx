import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Notice } from "@/components/feedback/notice";
import type { PlanStart } from "@/server/plans/get-plan-start";
import type { Missing } from "./first-missing";

type Props = { start: PlanStart; what: Missing };

/** What must be done before a plan can be opened, with the way there. */
export function MissingFirst({ start, what }: Props) {
  const t = useTranslations("plan.new");
  const { id } = start.referral;
  return (
    <Notice tone="warning" title={t("missing")}>
      <p className="mb-3">{t(what)}</p>
      {what === "notAccepted" && <ButtonLink href={`/referrals/${id}`}>{t("toReferral")}</ButtonLink>}
      {what === "noAssessment" && <ButtonLink href={`/referrals/${id}/assessment`}>{t("toAssessment")}</ButtonLink>}
    </Notice>
  );
}
