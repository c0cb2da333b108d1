import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { type Actor, may } from "@/domain/permissions";
import { formatDay } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** What follows an accepted referral: the profile, then the plan; each with its state and what to do next. */
export function NextSteps({ referral, actor }: { referral: ReferralPage; actor: Actor }) {
  const t = useTranslations("referral.page");
  const { id, status, subject, assessments, plans } = referral;
  const [profile] = assessments;
  if (status !== "ACCEPTED" && status !== "CLOSED" && !profile && plans.length === 0) return null;
  const open = status === "ACCEPTED";
  const fills = open && may(actor, "assessment.write", subject);
  const reads = may(actor, "assessment.read", subject);
  const plansIt = open && Boolean(profile) && plans.length === 0 && may(actor, "plan.write", subject);
  return (
    <Card title={t("next")}>
      <h3 className="text-base">{t("profile")}</h3>
      <p className="text-soft">
        {profile
          ? t("profileVersion", { number: profile.number, day: formatDay(profile.createdAt) })
          : t("profileMissing")}
      </p>
      {profile && reads && (
        <p>
          <Link href={`/referrals/${id}/assessment`}>{t("openProfile")}</Link>
        </p>
      )}
      {!profile && fills && (
        <p className="mt-2">
          <ButtonLink href={`/referrals/${id}/assessment`} icon="pencil" small>
            {t("fillProfile")}
          </ButtonLink>
        </p>
      )}
      <h3 className="mt-4 text-base">{t("plan")}</h3>
      {plans.length === 0 && <p className="text-soft">{open && !profile ? t("planAfterProfile") : t("planMissing")}</p>}
      {plans.map((plan) => (
        <p key={plan.id}>
          <Link href={`/plans/${plan.id}`}>{t("openPlan", { code: plan.code })}</Link>
        </p>
      ))}
      {plansIt && (
        <p className="mt-2">
          <ButtonLink href={`/plans/new?referral=${id}`} icon="plus" small>
            {t("createPlan")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
