import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { planThatCounts } from "@/domain/repayment";
import { arrearsDues, duesOf, duesTotals } from "@/domain/repayment-dues";
import { repaymentStanding } from "@/domain/repayment-standing";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import { RepaymentTag } from "../words";

type Props = { household: HouseholdFile; edits: boolean };

/** How the household pays its arrears back, in a few figures; the page behind it has everything. */
export function RepaymentCard({ household, edits }: Props) {
  const t = useTranslations("repayment");
  const base = `/households/${household.id}/repayment`;
  const plan = planThatCounts(household.repaymentPlans);
  if (!plan)
    return (
      <Card id="repayment" title={t("title")} actions={edits && <Link href={`${base}/new`}>{t("propose")}</Link>}>
        <p className="text-muted">{t("nothing")}</p>
      </Card>
    );
  const dues = duesOf(plan);
  const totals = duesTotals(dues, today());
  const { status, lateSince } = repaymentStanding({ ...plan, dues }, today());
  const left = duesTotals(arrearsDues(dues), today()).leftCents;
  return (
    <Card id="repayment" title={t("title")} actions={<Link href={base}>{t("open")}</Link>}>
      <SummaryList
        items={[
          { term: t("state"), value: <RepaymentTag status={status} /> },
          ...(lateSince ? [{ term: t("lateSinceTerm"), value: formatDay(lateSince) }] : []),
          { term: t("leftToPay"), value: <strong>{formatCents(left)}</strong> },
          { term: t("overdue"), value: formatCents(totals.overdueCents) },
          {
            term: t("next"),
            value: totals.next ? `${formatDay(totals.next.dueOn)} · ${t(`dueKind.${totals.next.kind}`)}` : t("allPaid"),
          },
        ]}
      />
    </Card>
  );
}
