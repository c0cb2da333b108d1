import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { PlanPage } from "@/server/plans/get-plan";
import { useAmount } from "../words";

/** The plan in a few facts: hours, cost, who pays, what it stands on. */
export function Summary({ page: { plan, content } }: { page: PlanPage }) {
  const t = useTranslations("plan");
  const amount = useAmount();
  return (
    <Card title={t("page.summary")}>
      <p className="mb-4 font-bold text-2xl text-emphasis leading-tight">
        {formatMinutes(content.totalMinutes)}
        <span className="block text-lg">
          {amount({ cents: content.totalCents, undefinedCosts: content.undefinedCosts })}
        </span>
      </p>
      <SummaryList
        items={[
          { term: t("facts.programme"), value: `${plan.programme.name} (${plan.programme.code})` },
          { term: t("facts.provider"), value: plan.providerOrganisation.name },
          { term: t("facts.referrer"), value: plan.referrerOrganisation.name },
          {
            term: t("facts.assessment"),
            value: t("facts.assessmentVersion", {
              number: plan.assessment.number,
              on: formatDay(plan.assessment.createdAt),
            }),
          },
          ...(plan.committedCents ? [{ term: t("facts.committed"), value: formatCents(plan.committedCents) }] : []),
          ...(plan.endReason ? [{ term: t("facts.endReason"), value: plan.endReason }] : []),
        ]}
      />
    </Card>
  );
}
