import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { SummaryList } from "@/components/data/summary-list";
import { Disclosure } from "@/components/feedback/disclosure";
import { isRunning, monthlyShare, ongoing, repaymentStanding, repaymentTotals } from "@/domain/repayment";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import { RepaymentTag } from "../words";
import { InstalmentTable } from "./instalment-table";
import { instalmentsIn } from "./instalments-in";

type Props = { household: HouseholdFile; plan: HouseholdFile["repaymentPlans"][number]; edits: boolean };

/** One repayment plan: its terms, how it stands today, and every instalment. */
export function RepaymentPlanView({ household, plan, edits }: Props) {
  const t = useTranslations("repayment");
  const instalments = instalmentsIn(plan);
  const standing = repaymentStanding({ status: plan.status, instalments }, today());
  const totals = repaymentTotals(instalments, today());
  const share = monthlyShare(instalments[0]?.amountCents ?? 0, plan.everyMonths, household.monthlyIncomeCents);
  const base = `/households/${household.id}/repayment`;
  const current = ongoing(instalments, today());
  const pays = edits && isRunning(plan.status);
  const payAt = pays ? `${base}/instalments` : undefined;
  const folds = current.length > 0 && instalments.length > 6;
  const all = (
    <InstalmentTable caption={t("instalmentsOf", { count: instalments.length })} rows={instalments} payAt={payAt} />
  );
  return (
    <div className="flex flex-col gap-4">
      <SummaryList
        columns={3}
        items={[
          { term: t("state"), value: <RepaymentTag status={standing} /> },
          { term: t("creditor"), value: plan.creditor },
          { term: t("signedOn"), value: plan.signedOn && formatDay(plan.signedOn) },
          { term: t("recognisedDebt"), value: formatCents(plan.recognisedDebtCents) },
          { term: t("downPayment"), value: formatCents(plan.downPaymentCents) },
          { term: t("paid"), value: formatCents(totals.paidCents) },
          { term: t("leftToPay"), value: <strong>{formatCents(totals.leftCents)}</strong> },
          { term: t("overdue"), value: formatCents(totals.overdueCents) },
          {
            term: t("shareTerm"),
            value: share === null ? undefined : t("sharePercent", { percent: Math.round(share * 100) }),
          },
        ]}
      />
      {edits && (
        <div className="flex flex-wrap gap-3 print:hidden">
          {plan.status === "PROPOSED" ? (
            <>
              <ButtonLink href={`${base}/${plan.id}/sign`} small icon="file-signed">
                {t("sign")}
              </ButtonLink>
              <ButtonLink href={`${base}/${plan.id}/discard`} small tone="quiet">
                {t("discard")}
              </ButtonLink>
            </>
          ) : (
            pays && (
              <ButtonLink href={`${base}/${plan.id}/end`} small tone="secondary">
                {t("end")}
              </ButtonLink>
            )
          )}
        </div>
      )}
      {folds && <InstalmentTable caption={t("nextOnes")} rows={current} payAt={payAt} />}
      {folds ? <Disclosure summary={t("allInstalments", { count: instalments.length })}>{all}</Disclosure> : all}
    </div>
  );
}
