import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { PersonPage } from "@/server/people/get-person";
import { ClockTag } from "../../clocks/clock-tag";
import { PlanStatusTag } from "../../plans/words";
import { ReferralStatusTag } from "../../referrals/words";

type Props = { referrals: PersonPage["referrals"] };

/** The person's referrals, the newest first. */
export function PersonReferrals({ referrals }: Props) {
  const t = useTranslations("people");
  return (
    <Card title={t("referrals")}>
      {referrals.length === 0 && <p className="text-muted">{t("noReferrals")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {referrals.map(({ id, code, status, createdAt, clock, toOrganisation, assignee }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0"
          >
            <div>
              <Link href={`/referrals/${id}`}>{code}</Link>
              <span className="block text-muted text-sm">
                {formatDay(createdAt)} · {assignee ? t("followedBy", { name: assignee.name }) : toOrganisation.name}
              </span>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {clock && <ClockTag of={clock} />}
              <ReferralStatusTag status={status} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The versions of the person's occupational profile. */
export function PersonProfiles({ referrals }: Props) {
  const t = useTranslations("people");
  const bands = useTranslations("programme.bandName");
  const profiles = referrals.flatMap(({ id, assessments }) =>
    assessments.map((one) => ({ ...one, href: `/referrals/${id}/assessment?number=${one.number}` })),
  );
  return (
    <Card title={t("profiles")}>
      {profiles.length === 0 && <p className="text-muted">{t("noProfiles")}</p>}
      <ul className="flex flex-col gap-3">
        {profiles.map(({ number, aidBand, createdAt, createdBy, href }) => (
          <li key={number}>
            <Link href={href}>{t("profileLine", { number, band: bands(aidBand) })}</Link>
            <span className="block text-muted text-sm">
              {t("profileBy", { day: formatDay(createdAt), name: createdBy.name })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The person's plans, the newest first. */
export function PersonPlans({ referrals }: Props) {
  const t = useTranslations("people");
  const plans = referrals.flatMap((referral) => referral.plans);
  return (
    <Card title={t("plans")}>
      {plans.length === 0 && <p className="text-muted">{t("noPlans")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {plans.map(({ id, code, status, clock, startsOn, endsOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3 first:pt-0 last:pb-0">
            <div>
              <Link href={`/plans/${id}`}>{code}</Link>
              <span className="block text-muted text-sm">
                {t("planPeriod", { from: formatDay(startsOn), to: formatDay(endsOn) })}
              </span>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              {clock && <ClockTag of={clock} />}
              <PlanStatusTag status={status} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
