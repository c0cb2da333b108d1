import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { DataTable } from "@/components/data/data-table";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { instalmentState, isRunning, monthlyShare, repaymentStanding, repaymentTotals } from "@/domain/repayment";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import { InstalmentTag, RepaymentTag } from "../words";
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
  const pays = edits && isRunning(plan.status);
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
          { term: t("shareTerm"), value: share !== null && t("sharePercent", { percent: Math.round(share * 100) }) },
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
      <DataTable
        caption={t("instalmentsOf", { count: instalments.length })}
        rows={instalments}
        rowKey={({ id }) => id}
        highlight={(one) => pays && instalmentState(one, today()) === "OVERDUE"}
        columns={[
          { key: "number", header: t("number"), rowHeader: true, cell: ({ number }) => number },
          { key: "dueOn", header: t("dueOn"), cell: ({ dueOn }) => formatDay(dueOn) },
          { key: "amount", header: t("amount"), numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
          {
            key: "paid",
            header: t("paid"),
            numeric: true,
            cell: ({ paidCents }) => (paidCents > 0 ? formatCents(paidCents) : ""),
          },
          { key: "state", header: t("state"), cell: (one) => <InstalmentTag state={instalmentState(one, today())} /> },
          {
            key: "pay",
            header: t("pay"),
            hiddenHeader: true,
            cell: ({ id, number, paidCents, amountCents }) =>
              pays && paidCents < amountCents ? (
                <Link href={`${base}/instalments/${id}`}>
                  {t("pay")} <span className="sr-only">{t("payOf", { number })}</span>
                </Link>
              ) : null,
          },
        ]}
      />
    </div>
  );
}
