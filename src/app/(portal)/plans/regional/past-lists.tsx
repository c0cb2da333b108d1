import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { listRegionalLists } from "@/server/regional/read-lists";

type Lists = NonNullable<Awaited<ReturnType<typeof listRegionalLists>>>;

/** The lists that were uploaded, the newest first, each leading to its comparison. */
export function PastLists({ lists, next }: { lists: Lists["rows"]; next: Lists["next"] }) {
  const t = useTranslations("regional");
  return (
    <Card title={t("lists.past")} flush>
      <DataTable
        caption={t("lists.past")}
        hiddenCaption
        rows={lists}
        rowKey={({ id }) => id}
        empty={
          <div className="p-5">
            <EmptyState title={t("lists.none")} icon="file-csv">
              {t("lists.noneHint")}
            </EmptyState>
          </div>
        }
        columns={[
          {
            key: "file",
            header: t("lists.name"),
            rowHeader: true,
            cell: ({ id, fileName }) => (
              <Link href={`/plans/regional/${id}`} className="link break-all font-semibold">
                {fileName}
              </Link>
            ),
          },
          {
            key: "when",
            header: t("lists.when"),
            cell: ({ createdAt, uploadedBy }) => (
              <>
                {formatMoment(createdAt)}
                <span className="block text-muted text-sm">{t("by", { name: uploadedBy.name })}</span>
              </>
            ),
          },
          { key: "rows", header: t("lists.rows"), numeric: true, cell: ({ rowCount }) => rowCount },
        ]}
      />
      <Pagination
        label={t("lists.pages")}
        nextHref={next ? withParams("/plans/regional", { after: next }) : undefined}
      />
    </Card>
  );
}
