import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { type SummaryItem, SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { debtOf } from "@/domain/arrears";
import { type Actor, may } from "@/domain/permissions";
import type { ReferralSnapshot } from "@/domain/referral-snapshot";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { ReferralPage } from "@/server/referrals/get-referral";
import { EvictionTag, RepaymentTag, TrendWord } from "../../households/words";

type Props = { referral: ReferralPage; actor: Actor };

/** The household as it was at sending: whole for who follows it, three facts for the work services. */
export function HouseholdThen({ referral, actor }: Props) {
  const t = useTranslations("referral");
  const common = useTranslations("common");
  const { householdThen: then, householdSummary: summary, household } = referral;
  const opens = may(actor, "household.read", referral.subject);
  const takenOn = then?.takenOn ?? summary?.takenOn;
  const whole = useSnapshotItems();
  return (
    <Card
      title={t("page.household")}
      actions={
        opens && <Link href={`/households/${household.id}`}>{t("page.openHousehold", { code: household.code })}</Link>
      }
    >
      <p className="mb-4 text-muted text-sm">
        {takenOn ? t("page.householdNote", { day: formatDay(takenOn) }) : t("page.householdDraft")}
      </p>
      {then && <SummaryList columns={2} items={whole(then)} />}
      {summary && (
        <>
          <SummaryList
            columns={3}
            items={[
              { term: t("page.summaryInCharge"), value: common("yes") },
              { term: t("page.summaryRepayment"), value: summary.hasRepaymentPlan ? common("yes") : common("no") },
              { term: t("page.summaryTrend"), value: <TrendWord trend={summary.arrearsTrend} /> },
            ]}
          />
          {referral.withNames && <p className="mt-4 text-muted text-sm">{t("page.summaryNote")}</p>}
        </>
      )}
    </Card>
  );
}

function useSnapshotItems() {
  const t = useTranslations("referral.snapshot");
  const kind = useTranslations("household.tenancyKind");
  return ({ members, arrears, eviction, isee, repayment, ...home }: ReferralSnapshot): SummaryItem[] => [
    { term: t("tenancy"), value: home.tenancyKind && kind(home.tenancyKind) },
    { term: t("district"), value: home.district },
    { term: t("rent"), value: home.monthlyRentCents !== null && formatCents(home.monthlyRentCents) },
    {
      term: t("members"),
      value: t("membersCount", {
        count: members.length,
        minors: members.filter(({ age }) => age !== null && age < 18).length,
      }),
    },
    {
      term: t("arrears"),
      value: arrears ? (
        <>
          {t("arrearsValue", {
            totalCents: formatCents(debtOf(arrears)),
            rentCents: formatCents(arrears.rentDebtCents),
            chargesCents: formatCents(arrears.chargesDebtCents),
            months: arrears.months,
            day: formatDay(arrears.recordedOn),
          })}
          <span className="block text-sm">
            <TrendWord trend={home.arrearsTrend} />
          </span>
        </>
      ) : (
        t("noArrears")
      ),
    },
    {
      term: t("eviction"),
      value: eviction ? (
        <>
          <EvictionTag stage={eviction.stage} /> {formatDay(eviction.occurredOn)}
        </>
      ) : (
        t("noEviction")
      ),
    },
    { term: t("isee"), value: isee && t("iseeValue", { cents: formatCents(isee.iseeCents), year: isee.year }) },
    {
      term: t("repayment"),
      value: repayment ? (
        <>
          <RepaymentTag status={repayment.status} />
          <span className="block">
            {t("repaymentValue", {
              instalments: repayment.instalments,
              leftCents: formatCents(repayment.leftCents),
              recognisedCents: formatCents(repayment.recognisedDebtCents),
            })}
          </span>
        </>
      ) : (
        t("none")
      ),
    },
  ];
}
