import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { type RowTab, rowTabs } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { withParams } from "@/lib/query";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { type ImportRow, listRows } from "@/server/landlord-imports/read-rows";
import { ApplyCard } from "./apply-card";
import { BulkChoice } from "./bulk-choice";
import type { ListQuery } from "./page";
import { RowChoice, RowDebt, RowHolder, RowMatch, RowProblems } from "./row-words";
import { TwinNotice } from "./twin-notice";

type Props = { actor: Actor; list: LandlordList; query: ListQuery };

/** The lines of a list before they are imported: what is wrong, what they match, what will be done. */
export async function Review({ actor, list, query }: Props) {
  const counts = list.tabs;
  const tab: RowTab = query.tab || (counts?.errors ? "errors" : "all");
  const page = await listRows(actor, list.id, { tab, cursor: query.after });
  const t = await getTranslations("landlordImport");
  const here = `/households/import/${list.id}`;
  const rowHref = (row: ImportRow) => withParams(`${here}/rows/${row.id}`, { tab });
  return (
    <>
      <TwinNotice twin={list.twin} />
      <ApplyCard list={list} />
      <Card
        title={t("review.table")}
        flush
        actions={
          <ButtonLink href={`${here}?columns=change`} tone="quiet" small icon="settings">
            {t("review.columns")}
          </ButtonLink>
        }
      >
        <div className="px-4 md:px-5">
          <Tabs
            label={t("tabs.label")}
            tabs={rowTabs.map((one) => ({
              href: withParams(here, { tab: one }),
              label: t(`tabs.${one}`),
              count: counts?.[one] ?? 0,
              current: one === tab,
            }))}
          />
        </div>
        <BulkChoice importId={list.id} tab={tab} rows={counts?.[tab] ?? 0} />
        <DataTable
          caption={t(`tabs.${tab}`)}
          hiddenCaption
          rows={page?.rows ?? []}
          rowKey={(row) => row.id}
          empty={
            <div className="px-5 py-5">
              <EmptyState title={t(tab === "errors" ? "review.noneErrors" : "review.none")} icon="check-circle" />
            </div>
          }
          columns={[
            { key: "row", header: t("review.row"), numeric: true, cell: (row) => row.number },
            {
              key: "holder",
              header: t("review.holder"),
              rowHeader: true,
              cell: (row) => <RowHolder row={row} />,
              className: "font-normal",
            },
            { key: "debt", header: t("review.debt"), numeric: true, cell: (row) => <RowDebt row={row} /> },
            {
              key: "problems",
              header: t("review.problems"),
              cell: (row) => (row.problems.length > 0 || row.staged?.unchanged ? <RowProblems row={row} /> : null),
            },
            { key: "match", header: t("review.match"), cell: (row) => (row.reason ? <RowMatch row={row} /> : null) },
            { key: "choice", header: t("review.choice"), cell: (row) => <RowChoice row={row} /> },
            {
              key: "open",
              header: t("review.openShort"),
              hiddenHeader: true,
              cell: (row) =>
                row.staged?.kind === "tenancy" && (
                  <Link
                    href={rowHref(row)}
                    className="link whitespace-nowrap"
                    aria-label={t(row.problemCount ? "review.fix" : "review.open", { row: row.number })}
                  >
                    {t(row.problemCount ? "review.fixShort" : "review.openShort")}
                  </Link>
                ),
            },
          ]}
        />
        <Pagination
          label={t("review.pages")}
          previousHref={query.after ? withParams(here, { tab }) : undefined}
          nextHref={page?.next ? withParams(here, { tab, after: page.next }) : undefined}
        />
      </Card>
    </>
  );
}
