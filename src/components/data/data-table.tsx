import type { ReactNode } from "react";
import { Icon } from "../icon";
import { Link } from "../link";

/** One column: its heading, what it shows of a row, how it is read. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Amounts, hours and counts stand at the right, digit under digit. */
  numeric?: boolean;
  /** The cell that names the row. One per table. */
  rowHeader?: boolean;
  /** Where the heading leads to sort by this column, and how it is sorted now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /** The heading is read out but not shown (a column of actions). */
  hiddenHeader?: boolean;
  className?: string;
};

type Props<Row> = {
  /** Says what the table holds; shown unless hidden. */
  caption: string;
  hiddenCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** One value per column key: totals. */
  footer?: Record<string, ReactNode>;
  /** What stands in place of an empty table. */
  empty?: ReactNode;
  /** Rows that ask to be looked at first. */
  highlight?: (row: Row) => boolean;
};

/* The first and last columns line up with the heading of the card around the table. */
const edges = "md:first:pl-5 md:last:pr-5 print:first:pl-0 print:last:pr-0";

const isEmpty = (content: ReactNode) =>
  content === null || content === undefined || content === "" || content === false;

/** A real table, sorted by links; where it has no room its rows become cards whose cells say their own column. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, hiddenCaption, columns, rows, rowKey, footer, empty, highlight } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="data-table bg-white">
      <table className="data-table__table w-full border-collapse">
        <caption
          className={
            hiddenCaption ? "sr-only" : "px-4 pt-4 pb-2 text-left font-semibold text-emphasis md:px-5 print:px-0"
          }
        >
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={highlight?.(row) ? "bg-warning-light/40 hover:bg-warning-light/60" : "hover:bg-canvas"}
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} content={column.cell(row)} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot className="border-line-strong border-t-2 font-semibold">
            <tr>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} content={footer[column.key]} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, sort, numeric, hiddenHeader } = column;
  const direction = sort?.direction;
  return (
    <th
      scope="col"
      aria-sort={direction}
      className={`${edges} border-line-strong border-b bg-white px-4 py-2 align-bottom text-soft text-sm lg:sticky lg:top-0 lg:z-10 print:static ${numeric ? "text-right" : "text-left"}`}
    >
      {sort ? (
        <Link
          href={sort.href}
          className="inline-flex items-center gap-1 rounded-sm hover:text-link-hover hover:underline"
        >
          {header}
          <Icon
            name={direction === "ascending" ? "arrow-up" : direction ? "arrow-down" : "expand"}
            className={direction ? "size-5 text-primary" : "size-4 text-muted"}
          />
        </Link>
      ) : (
        <span className={hiddenHeader ? "sr-only" : ""}>{header}</span>
      )}
    </th>
  );
}

function BodyCell<Row>({ column, content }: { column: Column<Row>; content: ReactNode }) {
  const { header, numeric, rowHeader, hiddenHeader, className = "" } = column;
  const align = numeric ? "text-right" : "text-left";
  if (rowHeader)
    return (
      <th scope="row" className={`${edges} px-4 py-2.5 align-top ${align} ${className}`}>
        {content}
      </th>
    );
  return (
    <td
      data-label={hiddenHeader ? undefined : header}
      data-empty={isEmpty(content)}
      className={`${edges} px-4 py-2.5 align-top ${align} ${className}`}
    >
      <div>{content}</div>
    </td>
  );
}
