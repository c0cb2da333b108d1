import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { importResults } from "@/domain/landlord-import";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { listLists } from "@/server/landlord-imports/read-lists";
import { ImportStatus } from "./words";

type Row = Awaited<ReturnType<typeof listLists>>["rows"][number];

/** The lists that were uploaded, the newest first, with what became of them. */
export function PastLists({ lists, nextCursor }: { lists: Row[]; nextCursor: string | null }) {
  const t = useTranslations("landlordImport");
  const outcome = ({ report }: Row) =>
    importResults
      .filter((result) => report[result])
      .map((result) => `${t(`results.${result}`)}: ${report[result]}`)
      .join(" · ");
  return (
    <Card title={t("past.title")} flush>
      <DataTable
        caption={t("past.title")}
        hiddenCaption
        rows={lists}
        rowKey={(row) => row.id}
        empty={
          <div className="p-5">
            <EmptyState title={t("past.empty")} icon="file-csv">
              {t("past.emptyText")}
            </EmptyState>
          </div>
        }
        columns={[
          {
            key: "file",
            header: t("past.file"),
            rowHeader: true,
            cell: (row) => (
              <Link href={`/households/import/${row.id}`} className="link break-all font-semibold">
                {row.fileName}
              </Link>
            ),
          },
          {
            key: "when",
            header: t("past.when"),
            cell: (row) => (
              <>
                {formatMoment(row.createdAt)}
                <span className="block text-muted text-sm">{t("past.by", { name: row.createdBy.name })}</span>
              </>
            ),
          },
          { key: "rows", header: t("past.rows"), numeric: true, cell: (row) => row.rowCount },
          {
            key: "status",
            header: t("past.status"),
            cell: (row) => (
              <>
                <ImportStatus status={row.status} />
                <span className="mt-1 block text-soft text-sm">{outcome(row)}</span>
              </>
            ),
          },
        ]}
      />
      <Pagination
        label={t("past.pages")}
        nextHref={nextCursor ? withParams("/households/import", { after: nextCursor }) : undefined}
      />
    </Card>
  );
}
