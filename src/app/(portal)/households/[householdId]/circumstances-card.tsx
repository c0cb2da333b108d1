import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";

type Props = { household: HouseholdFile; edits: boolean };

/** Why the household fell behind, and what else weighs on it. */
export function CircumstancesCard({ household, edits }: Props) {
  const t = useTranslations("household.circumstances");
  const { cause, causeNote, monthlyIncomeCents, otherDebts, measures } = household;
  return (
    <Card
      id="circumstances"
      title={t("title")}
      actions={edits && <Link href={`/households/${household.id}/circumstances`}>{t("edit")}</Link>}
    >
      <SummaryList
        items={[
          { term: t("cause"), value: cause && t(`causes.${cause}`) },
          ...(causeNote ? [{ term: t("causeNote"), value: causeNote }] : []),
          {
            term: t("monthlyIncome"),
            value: monthlyIncomeCents === null ? undefined : formatCents(monthlyIncomeCents),
          },
          { term: t("otherDebts"), value: otherDebts },
          { term: t("measures"), value: measures },
        ]}
      />
    </Card>
  );
}
