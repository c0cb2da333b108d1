import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { debtOf } from "@/domain/arrears";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";

type Props = { household: HouseholdFile; edits: boolean };

/** The debt reading by reading; a corrected one stays, marked. */
export function ArrearsCard({ household, edits }: Props) {
  const t = useTranslations("arrears");
  const base = `/households/${household.id}/arrears/new`;
  return (
    <Card id="arrears" title={t("title")} actions={edits && <Link href={base}>{t("record")}</Link>} flush>
      <DataTable
        caption={t("series")}
        hiddenCaption
        rows={household.arrears}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("nothing")} />}
        columns={[
          {
            key: "recordedOn",
            header: t("recordedOn"),
            rowHeader: true,
            cell: ({ recordedOn, voidedAt, correctsId }) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {formatDay(recordedOn)}
                {voidedAt && <StatusTag tone="quiet">{t("voided")}</StatusTag>}
                {correctsId && <StatusTag tone="info">{t("correction")}</StatusTag>}
              </span>
            ),
          },
          { key: "rent", header: t("rentDebt"), numeric: true, cell: (row) => formatCents(row.rentDebtCents) },
          { key: "charges", header: t("chargesDebt"), numeric: true, cell: (row) => formatCents(row.chargesDebtCents) },
          {
            key: "total",
            header: t("total"),
            numeric: true,
            cell: (row) =>
              row.voidedAt ? (
                <s className="whitespace-nowrap">{formatCents(debtOf(row))}</s>
              ) : (
                <strong className="whitespace-nowrap">{formatCents(debtOf(row))}</strong>
              ),
          },
          { key: "months", header: t("months"), numeric: true, cell: ({ months }) => months },
          { key: "source", header: t("source"), cell: ({ source }) => t(`sources.${source}`) },
          {
            key: "note",
            header: t("note"),
            cell: ({ id, note, voidedAt }) => (
              <>
                {note}
                {edits && !voidedAt && (
                  <Link href={`${base}?corrects=${id}`} className="link block text-sm print:hidden">
                    {t("correct")}
                  </Link>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
