import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { importResults } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { LandlordList } from "@/server/landlord-imports/read-lists";
import { type ImportRow, listRows } from "@/server/landlord-imports/read-rows";
import { ResultTag } from "../words";
import type { ListQuery } from "./page";
import { RowDebt, RowHolder } from "./row-words";
import { UndoCard } from "./undo-card";

type Props = { actor: Actor; list: LandlordList; query: ListQuery };

/** What became of every line of an imported list. */
export async function Report({ actor, list, query }: Props) {
  const page = await listRows(actor, list.id, { result: query.result || undefined, cursor: query.after });
  const t = await getTranslations("landlordImport");
  const say = await getTranslations();
  const here = `/households/import/${list.id}`;
  const { report } = list;
  const told = importResults.filter((result) => report[result]);
  const onlyUnchanged = !report.CREATED && !report.UPDATED && Boolean(report.UNCHANGED);
  return (
    <>
      <Notice tone={list.status === "UNDONE" ? "info" : "success"} title={t("report.title")}>
        {list.status === "UNDONE"
          ? t("report.undone", { moment: formatMoment(list.undoneAt) })
          : t("report.applied", { moment: formatMoment(list.appliedAt) })}{" "}
        {onlyUnchanged && t("report.nothing")}
      </Notice>
      <Figures>
        {told.map((result) => (
          <KeyFigure
            key={result}
            label={t(`results.${result}`)}
            value={report[result]}
            href={withParams(here, { result })}
          />
        ))}
      </Figures>
      <Card
        title={t("report.table")}
        flush
        actions={
          <ButtonLink href={`${here}/report`} tone="secondary" small icon="file-xlsx" download>
            {t("report.download")}
          </ButtonLink>
        }
      >
        <div className="px-4 md:px-5">
          <Tabs
            label={t("report.table")}
            tabs={[
              { href: here, label: t("report.all"), count: list.rowCount, current: query.result === "" },
              ...told.map((result) => ({
                href: withParams(here, { result }),
                label: t(`results.${result}`),
                count: report[result],
                current: query.result === result,
              })),
            ]}
          />
        </div>
        <DataTable
          caption={t("report.table")}
          hiddenCaption
          rows={page?.rows ?? []}
          rowKey={(row) => row.id}
          columns={[
            { key: "row", header: t("review.row"), numeric: true, cell: (row) => row.number },
            {
              key: "holder",
              header: t("review.holder"),
              rowHeader: true,
              className: "font-normal",
              cell: (row) => <RowHolder row={row} />,
            },
            { key: "debt", header: t("review.debt"), numeric: true, cell: (row) => <RowDebt row={row} /> },
            {
              key: "result",
              header: t("past.outcome"),
              cell: (row) => row.result && <ResultTag result={row.result} />,
            },
            {
              key: "why",
              header: t("report.why"),
              cell: (row) => {
                const why = row.resultNote ?? row.reason?.key;
                return why ? (
                  <span className="text-sm">{say(why as never, row.reason?.values as never) as string}</span>
                ) : null;
              },
            },
            {
              key: "household",
              header: t("report.household"),
              cell: (row) =>
                householdOf(row) && (
                  <Link href={`/households/${householdOf(row)}`} className="link whitespace-nowrap">
                    {t("review.openShort")}
                    <span className="sr-only"> {row.staged?.values?.lastName}</span>
                  </Link>
                ),
            },
          ]}
        />
        <Pagination
          label={t("review.pages")}
          previousHref={query.after ? withParams(here, { result: query.result }) : undefined}
          nextHref={page?.next ? withParams(here, { result: query.result, after: page.next }) : undefined}
        />
      </Card>
      {(report.SKIPPED || report.FAILED) && list.status === "APPLIED" ? (
        <p className="max-w-prose text-soft">{t("report.again")}</p>
      ) : null}
      {list.status === "APPLIED" && <UndoCard list={list} />}
    </>
  );
}

// Households taken back are no longer there to open.
const householdOf = (row: ImportRow) =>
  row.result === "UNDONE" && row.made?.opened ? undefined : row.made?.householdId;
