import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import type { AccessQuery } from "@/domain/file-read";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { listExports } from "@/server/file-reads/list-accesses";
import { logWords } from "./words";

type Props = { actor: Actor; query: AccessQuery; previousHref?: string; nextHref: (after: string) => string };

const rowsOf = (facts: unknown) =>
  typeof facts === "object" && facts !== null && "rows" in facts ? String(facts.rows) : "";

/** Who took which table away as a file. */
export async function ExportsTable({ actor, query, previousHref, nextHref }: Props) {
  const { rows, next } = await listExports(actor, query);
  const t = await getTranslations("privacy");
  const common = await getTranslations("common");
  const role = await getTranslations("layout.roles");
  const words = await logWords();
  return (
    <>
      <DataTable
        caption={t("tab.exports")}
        hiddenCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t("noneExports")}>{common("noResultsHint")}</EmptyState>}
        columns={[
          { key: "when", header: t("when"), cell: (row) => formatMoment(row.at) },
          { key: "who", header: t("who"), rowHeader: true, cell: (row) => row.actor?.name },
          { key: "role", header: t("role"), cell: (row) => row.actor && role(row.actor.role) },
          { key: "organisation", header: t("organisation"), cell: (row) => row.actor?.organisation.name },
          { key: "table", header: t("table"), cell: (row) => words.table(row.type) },
          { key: "rows", header: t("rows"), numeric: true, cell: (row) => rowsOf(row.facts) },
        ]}
      />
      <Pagination label={common("pages")} previousHref={previousHref} nextHref={next ? nextHref(next) : undefined} />
    </>
  );
}
