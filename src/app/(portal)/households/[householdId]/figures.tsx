import { useTranslations } from "next-intl";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { debtOf, trendOf } from "@/domain/arrears";
import { planThatCounts } from "@/domain/repayment";
import { duesOf, duesTotals } from "@/domain/repayment-dues";
import { repaymentStanding } from "@/domain/repayment-standing";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import { TrendWord } from "../words";

type Props = { household: HouseholdFile };

/** The case at a glance: the debt and which way it goes, the months, the ISEE, the repayment plan. */
export function HouseholdFigures({ household }: Props) {
  const t = useTranslations("household.figures");
  const statuses = useTranslations("repayment.status");
  const readings = household.arrears.filter(({ voidedAt }) => !voidedAt);
  const [newest, before] = readings;
  const isee = household.isee[0];
  const plan = planThatCounts(household.repaymentPlans);
  const dues = plan ? duesOf(plan) : [];
  const totals = plan && duesTotals(dues, today());
  return (
    <div className="mb-6">
      <Figures>
        <KeyFigure
          label={t("debt")}
          value={newest ? formatCents(debtOf(newest)) : t("none")}
          note={
            newest && (
              <>
                {t("on", { day: formatDay(newest.recordedOn) })} ·{" "}
                <TrendWord trend={trendOf(debtOf(newest), before && debtOf(before))} />
              </>
            )
          }
        />
        <KeyFigure
          label={t("months")}
          value={newest ? newest.months : t("none")}
          note={newest?.firstUnpaidOn && t("since", { day: formatDay(newest.firstUnpaidOn) })}
        />
        <KeyFigure
          label={t("isee")}
          value={isee ? formatCents(isee.iseeCents) : t("none")}
          note={isee && t(toDay(isee.validTo) < today() ? "expired" : "validTo", { day: formatDay(isee.validTo) })}
        />
        <KeyFigure
          label={t("repayment")}
          value={plan ? statuses(repaymentStanding({ ...plan, dues }, today()).status) : t("noPlan")}
          note={
            totals &&
            (totals.overdueCents > 0
              ? t("overdue", { amount: formatCents(totals.overdueCents) })
              : t("left", { amount: formatCents(totals.leftCents) }))
          }
        />
      </Figures>
    </div>
  );
}
