import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { formatMoment } from "@/lib/dates";
import type { listOwnMails } from "@/server/notices/list-mails";
import { MailState } from "../../admin/mails/mail-state";

type Row = Awaited<ReturnType<typeof listOwnMails>>[number];

/** One's own last mails: when, of which kind, what became of each. */
export function OwnMails({ rows }: { rows: Row[] }) {
  const t = useTranslations("notice.mails");
  const columns: Column<Row>[] = [
    { key: "at", header: t("createdAt"), rowHeader: true, cell: ({ createdAt }) => formatMoment(createdAt) },
    { key: "kind", header: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "state", header: t("state"), cell: (mail) => <MailState mail={mail} /> },
  ];
  return <DataTable caption={t("ownCaption")} hiddenCaption columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
