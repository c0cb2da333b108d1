import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { NumberField } from "@/components/form/number-fields";
import { mostPoints } from "@/domain/points";
import { formatCents } from "@/lib/money";
import { PointsDeed } from "../points-deed";
import { pointsFor } from "../points-for";
import { creditPointsAction } from "./actions";

export const generateMetadata = titled("points.credit");

/** Points are taken off the debt of the running repayment plan. */
export default async function CreditPointsPage({ params }: PageProps<"/households/[householdId]/points/credit">) {
  const household = await pointsFor(params);
  const { held, rule, plan } = household;
  if (!rule || !plan || held === 0) notFound();
  const t = await getTranslations("points");
  const most = mostPoints(held, plan.leftCents, rule);
  return (
    <PointsDeed
      household={household}
      title={t("credit")}
      lead={t("creditLead", { held, left: formatCents(plan.leftCents) })}
      send={creditPointsAction}
      submit={t("credit")}
      hidden={{ repaymentPlanId: plan.id, held }}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {t("ruleToday", { points: rule.pointsPerHour, amount: formatCents(rule.centsPerPoint) })}
        {rule.verification !== "VERIFIED" && <DemonstrationMark />}
      </p>
      <NumberField
        name="points"
        label={t("howMany")}
        hint={t("mostHint", { most, amount: formatCents(most * rule.centsPerPoint) })}
        defaultValue={most > 0 ? String(most) : undefined}
      />
    </PointsDeed>
  );
}
