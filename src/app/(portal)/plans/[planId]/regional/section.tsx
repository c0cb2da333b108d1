import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import type { ContentLine } from "@/domain/plan-content";
import type { CatalogueSection } from "@/generated/prisma/enums";
import { typedHours } from "@/lib/hours";
import { typedCents } from "@/lib/money";
import { CopyField } from "./field";
import { useRegionalText } from "./line-text";

type Props = { section: CatalogueSection; lines: ContentLine[] };

/** One section of the regional form, line by line in its columns. */
export function RegionalSection({ section, lines }: Props) {
  const t = useTranslations("regional");
  const { typeOf, periodOf, minutesOf } = useRegionalText();
  const field = (name: string, of: ContentLine, value: string | null) => (
    <CopyField value={value} of={`${name}, ${of.code}`} />
  );
  const figure = (name: string, of: ContentLine, value: string) => (
    <span className="whitespace-nowrap">{field(name, of, value)}</span>
  );
  return (
    <Card title={t(`section.${section}`)} flush={lines.length > 0}>
      <DataTable
        caption={t(`section.${section}`)}
        hiddenCaption
        rows={lines}
        rowKey={({ key }) => key}
        empty={<p className="text-soft">{t("noLines")}</p>}
        columns={[
          {
            key: "type",
            header: t("columns.type"),
            rowHeader: true,
            cell: (line) => field(t("columns.type"), line, typeOf(line)),
          },
          {
            key: "period",
            header: t("columns.period"),
            cell: (line) => (
              <span className="md:whitespace-nowrap">{field(t("columns.period"), line, periodOf(line))}</span>
            ),
          },
          {
            key: "deliverer",
            header: t("columns.deliverer"),
            cell: (line) => field(t("columns.deliverer"), line, line.deliverer),
          },
          {
            key: "thirdParties",
            header: t("columns.thirdParties"),
            cell: (line) => field(t("columns.thirdParties"), line, line.thirdParties),
          },
          {
            key: "hours",
            header: t("columns.hours"),
            numeric: true,
            cell: (line) => figure(t("columns.hours"), line, typedHours(minutesOf(line))),
          },
          {
            key: "amount",
            header: t("columns.amount"),
            numeric: true,
            cell: (line) =>
              line.amountCents === null ? (
                <span className="text-muted">{t("compare.unknownAmount")}</span>
              ) : (
                figure(t("columns.amount"), line, typedCents(line.amountCents))
              ),
          },
        ]}
      />
    </Card>
  );
}
