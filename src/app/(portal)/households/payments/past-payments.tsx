import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { listPayments } from "@/server/payment-lists/read-payments";
import { PaymentListTag } from "./words";

type Props = { lists: Awaited<ReturnType<typeof listPayments>>["rows"]; next: string | null };

/** The lists of payments that were uploaded, the newest first, with how much of each was recorded. */
export function PastPayments({ lists, next }: Props) {
  const t = useTranslations("paymentList.past");
  return (
    <Card title={t("title")} flush>
      <DataTable
        caption={t("title")}
        hiddenCaption
        rows={lists}
        rowKey={({ id }) => id}
        empty={
          <div className="p-5">
            <EmptyState title={t("none")} icon="file-csv">
              {t("noneHint")}
            </EmptyState>
          </div>
        }
        columns={[
          {
            key: "file",
            header: t("file"),
            rowHeader: true,
            cell: ({ id, fileName }) => (
              <Link href={`/households/payments/${id}`} className="link break-all font-semibold">
                {fileName}
              </Link>
            ),
          },
          { key: "on", header: t("on"), cell: ({ createdAt }) => formatMoment(createdAt) },
          { key: "by", header: t("by"), cell: ({ createdBy }) => createdBy.name },
          { key: "rows", header: t("rows"), numeric: true, cell: ({ rowCount }) => rowCount },
          { key: "paid", header: t("paid"), numeric: true, cell: ({ _count }) => _count.rows },
          { key: "state", header: t("state"), cell: ({ status }) => <PaymentListTag status={status} /> },
        ]}
      />
      <Pagination
        label={t("title")}
        nextHref={next ? withParams("/households/payments", { after: next }) : undefined}
      />
    </Card>
  );
}
