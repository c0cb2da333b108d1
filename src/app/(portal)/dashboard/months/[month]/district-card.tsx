import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import type { PictureText } from "@/server/snapshots/picture-lines";

type Row = PictureText["districts"]["rows"][number];

/** The way to work, district by district, where it can be told. */
export function DistrictCard({ headings, rows }: PictureText["districts"]) {
  const t = useTranslations("snapshot");
  return (
    <Card id="districts" title={t("districts")} flush>
      <p className="px-4 pt-4 text-soft md:px-5">{t("districtsLead")}</p>
      <DataTable
        caption={t("districts")}
        hiddenCaption
        rows={rows}
        rowKey={({ district }) => district}
        columns={[
          { key: "district", header: t("district"), rowHeader: true, cell: ({ name }: Row) => name },
          ...headings.map((header, index) => ({
            key: header,
            header,
            numeric: true,
            cell: ({ cells }: Row) => cells[index]?.text,
          })),
        ]}
      />
    </Card>
  );
}
