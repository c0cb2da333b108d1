import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import type { AccessQuery } from "@/domain/file-read";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { listAccesses } from "@/server/file-reads/list-accesses";
import { logWords } from "./words";

type Props = { actor: Actor; query: AccessQuery; previousHref?: string; nextHref: (after: string) => string };

/** Who opened which file. */
export async function ReadsTable({ actor, query, previousHref, nextHref }: Props) {
  const { rows, next } = await listAccesses(actor, query);
  const t = await getTranslations("privacy");
  const common = await getTranslations("common");
  const role = await getTranslations("layout.roles");
  const words = await logWords();
  return (
    <>
      <DataTable
        caption={t("tab.reads")}
        hiddenCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("none")}>{common("noResultsHint")}</EmptyState>}
        columns={[
          { key: "when", header: t("when"), cell: (row) => formatMoment(row.at) },
          { key: "who", header: t("who"), rowHeader: true, cell: (row) => row.actor.name },
          { key: "role", header: t("role"), cell: (row) => role(row.actor.role) },
          { key: "organisation", header: t("organisation"), cell: (row) => row.actor.organisation.name },
          { key: "household", header: t("household"), cell: (row) => row.householdCode ?? t("noHousehold") },
          { key: "page", header: t("page"), cell: (row) => words.page(row.page) },
        ]}
      />
      <Pagination label={common("pages")} previousHref={previousHref} nextHref={next ? nextHref(next) : undefined} />
    </>
  );
}
