import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { addressOf } from "@/domain/tenancy";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";

type Props = { household: HouseholdFile; edits: boolean };

/** The home the household rents. */
export function TenancyCard({ household, edits }: Props) {
  const t = useTranslations("household");
  const home = household.tenancies[0];
  if (!home) return null;
  const from = home.contractFrom && formatDay(home.contractFrom);
  const to = home.contractTo && formatDay(home.contractTo);
  return (
    <Card
      id="tenancy"
      title={t("tenancy.title")}
      actions={edits && <Link href={`/households/${household.id}/tenancy`}>{t("tenancy.edit")}</Link>}
    >
      <SummaryList
        columns={2}
        items={[
          { term: t("tenancy.kind"), value: t(`tenancyKind.${home.kind}`) },
          { term: t("tenancy.contractCode"), value: home.contractCode },
          { term: t("tenancy.address"), value: addressOf(home) },
          { term: t("district"), value: household.district },
          {
            term: t("tenancy.monthlyRent"),
            value: home.monthlyRentCents !== null && formatCents(home.monthlyRentCents),
          },
          {
            term: t("tenancy.monthlyCharges"),
            value: home.monthlyChargesCents !== null && formatCents(home.monthlyChargesCents),
          },
          { term: t("tenancy.landlordName"), value: home.landlordName },
          {
            term: t("tenancy.contract"),
            value: (from || to) && t("tenancy.fromTo", { from: from || "…", to: to || "…" }),
          },
        ].map((item) => ({ ...item, value: item.value || undefined }))}
      />
    </Card>
  );
}
