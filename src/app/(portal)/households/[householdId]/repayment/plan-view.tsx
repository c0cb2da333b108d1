import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Disclosure } from "@/components/feedback/disclosure";
import { isRunning, shareOfIncome } from "@/domain/repayment";
import { arrearsDues, duesTotals, ongoing } from "@/domain/repayment-dues";
import { repaymentStanding } from "@/domain/repayment-standing";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { Repayment } from "@/server/repayments/get-repayment";
import { RepaymentTag } from "../../words";
import { DueTable } from "./due-table";
import { PlanActions } from "./plan-actions";
import { StandingNotice } from "./standing-notice";

type Props = {
  repayment: Repayment;
  plan: Repayment["plans"][number];
  title: string;
  reschedules?: boolean;
  /** Its instalments are folded away: a version that is over. */
  folded?: boolean;
};

/** One version of a repayment plan: how it stands today, its terms, everything it asks for. */
export function PlanView({ repayment, plan, title, reschedules = false, folded = false }: Props) {
  const t = useTranslations("repayment");
  const { dues } = plan;
  const standing = repaymentStanding(plan, today());
  const arrears = arrearsDues(dues);
  const rents = dues.filter(({ kind }) => kind === "RENT");
  const totals = duesTotals(arrears, today());
  const instalment = plan.instalments[0]?.amountCents ?? 0;
  const share = shareOfIncome(Math.round(instalment / plan.everyMonths), plan.monthlyIncomeCents);
  const current = ongoing(dues, today());
  const folds = folded || (current.length > 0 && arrears.length > 6);
  return (
    <Card title={title} aside={<RepaymentTag status={standing.status} />} id={`plan-${plan.id}`}>
      <div className="flex flex-col gap-5">
        <StandingNotice standing={standing} plan={plan} />
        <SummaryList
          columns={3}
          items={[
            {
              term: t(plan.status === "RESCHEDULED" ? "wasLeft" : "leftToPay"),
              value: <strong>{formatCents(totals.leftCents)}</strong>,
            },
            // What a version left open the next one asks for.
            ...(plan.status === "RESCHEDULED"
              ? []
              : [{ term: t("overdue"), value: formatCents(duesTotals(dues, today()).overdueCents) }]),
            { term: t("paid"), value: formatCents(totals.paidCents) },
            { term: t("recognisedDebt"), value: formatCents(plan.recognisedDebtCents) },
            { term: t("downPayment"), value: formatCents(plan.downPaymentCents) },
            {
              term: t("instalments"),
              value: t("instalmentsEach", { count: plan.instalments.length, amount: formatCents(instalment) }),
            },
            { term: t("creditor"), value: plan.creditor },
            { term: t("reference"), value: plan.reference },
            { term: t("signedOn"), value: plan.signedOn ? formatDay(plan.signedOn) : t("notSigned") },
            {
              term: t("currentRent"),
              value:
                plan.monthlyRentCents === null
                  ? undefined
                  : t("aMonth", { amount: formatCents(plan.monthlyRentCents) }),
            },
            {
              term: t("shareTerm"),
              value: share === null ? undefined : t("sharePercent", { percent: Math.round(share * 1000) / 10 }),
            },
            {
              term: t("lapseTerm"),
              value: plan.lapseDays === null ? t("neverLapses") : t("lapseAfter", { days: plan.lapseDays }),
            },
          ]}
        />
        {repayment.edits && !folded && <PlanActions repayment={repayment} plan={plan} reschedules={reschedules} />}
        {!folds && <DueTable caption={t("instalmentsOf", { count: plan.instalments.length })} rows={arrears} />}
        {folds && !folded && isRunning(plan.status) && <DueTable caption={t("nextOnes")} rows={current} highlights />}
        {folds && (
          <Disclosure summary={t("allInstalments", { count: plan.instalments.length })}>
            <DueTable caption={t("instalmentsOf", { count: plan.instalments.length })} rows={arrears} />
          </Disclosure>
        )}
        {rents.length > 0 && (
          <Disclosure summary={t("rentsOf", { count: rents.length })} open={!folded && rents.length <= 3}>
            <DueTable caption={t("rents")} rows={rents} />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
