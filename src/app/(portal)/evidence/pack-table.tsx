import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { ListedPack } from "@/server/evidence/read-packs";
import { PackLinks } from "./pack-links";
import { PackTag, useAbout } from "./words";

/** The packs of a list, each leading to its page and, when it is ready, to its files. */
export function PackTable({ rows }: { rows: ListedPack[] }) {
  const t = useTranslations("evidence");
  const { about } = useAbout();
  const columns: Column<ListedPack>[] = [
    {
      key: "scope",
      header: t("scope"),
      rowHeader: true,
      cell: (pack) => <Link href={`/evidence/${pack.id}`}>{about(pack)}</Link>,
    },
    {
      key: "asked",
      header: t("asked"),
      cell: ({ requestedBy, requestedAt }) => t("askedBy", { name: requestedBy.name, at: formatMoment(requestedAt) }),
    },
    { key: "state", header: t("state"), cell: ({ state }) => <PackTag state={state} /> },
    {
      key: "files",
      header: t("files"),
      cell: (pack) => (pack.state === "done" ? <PackLinks pack={pack} small /> : "—"),
    },
  ];
  return <DataTable caption={t("caption")} hiddenCaption columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
