import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import type { BandLimits } from "@/domain/programme";
import { formatCents } from "@/lib/money";

type Props = { bands: BandLimits[]; marked: boolean };

/** What a person of each band may cost, and for how long. */
export function Bands({ bands, marked }: Props) {
  const t = useTranslations("programme");
  return (
    <Card title={t("bands")} aside={marked && <DemonstrationMark />} flush>
      <DataTable
        caption={t("bands")}
        hiddenCaption
        rows={bands}
        rowKey={({ aidBand }) => aidBand}
        columns={[
          { key: "band", header: t("band"), rowHeader: true, cell: ({ aidBand }) => t(`bandName.${aidBand}`) },
          {
            key: "ceiling",
            header: t("ceiling"),
            numeric: true,
            cell: ({ ceilingCents }) => (ceilingCents === null ? t("noCeiling") : formatCents(ceilingCents)),
          },
          {
            key: "months",
            header: t("months"),
            numeric: true,
            cell: ({ maxMonths }) => t("monthsText", { months: maxMonths }),
          },
          {
            key: "extra",
            header: t("extra"),
            numeric: true,
            cell: ({ extraMonths }) => t("monthsText", { months: extraMonths }),
          },
        ]}
      />
    </Card>
  );
}
