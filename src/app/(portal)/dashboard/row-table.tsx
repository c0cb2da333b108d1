import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { FigureRow } from "@/server/indicators/read-rows";
import { type RowColumn, rowColumns } from "@/server/indicators/row-source";
import { hoursText } from "./figure-text";

type Props = { caption: string; columns: readonly RowColumn[]; rows: FigureRow[] };

const cases = {
  household: (row: FigureRow) => row.household_id && `/households/${row.household_id}`,
  referral: (row: FigureRow) => row.referral_id && `/referrals/${row.referral_id}`,
  plan: (row: FigureRow) => row.plan_id && `/plans/${row.plan_id}`,
};

/** Where the words of a column are. */
const words = {
  reason: "absence",
  outcome: "outcome",
  ceiling: "ceiling",
  state: "state",
  cause: "cause",
  repayment: "repayment",
} as const;

/** The rows behind a figure; a code leads to its case. */
export function RowTable({ caption, columns, rows }: Props) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const cell = (row: FigureRow, column: RowColumn) => {
    const value = row[column];
    if (value === null || value === undefined || value === "") return column === "cents" ? common("unknownCost") : null;
    switch (rowColumns[column]) {
      case "case": {
        const href = cases[column as keyof typeof cases]?.(row);
        return href ? <Link href={href}>{value}</Link> : value;
      }
      case "day":
        return formatDay(String(value));
      case "cents":
        return formatCents(Number(value));
      case "minutes":
        return hoursText(Number(value));
      case "word":
        return t(`${words[column as keyof typeof words]}.${value}` as never) as string;
      default:
        return value;
    }
  };
  const first = columns.find((column) => rowColumns[column] === "case");
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.map((column) => ({
        key: column,
        header: t(`column.${column}`),
        rowHeader: column === first,
        numeric: ["cents", "minutes", "days"].includes(rowColumns[column]),
        className: ["text", "name", "word"].includes(rowColumns[column]) ? undefined : "whitespace-nowrap",
        cell: (row: FigureRow) => cell(row, column),
      }))}
    />
  );
}
