import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { type Due, dueState } from "@/domain/repayment-dues";
import { today } from "@/lib/clock";
import { formatDay, formatMonth } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { DueTag } from "../../words";

type Props = { caption: string; rows: Due[]; highlights?: boolean };

/** What a plan asks for, each with its day, what of it is paid, and how it stands. */
export function DueTable({ caption, rows, highlights = false }: Props) {
  const t = useTranslations("repayment");
  const locale = useLocale();
  const name = ({ kind, number, dueOn }: Due) =>
    kind === "INSTALMENT"
      ? t("instalmentNumber", { number })
      : kind === "RENT"
        ? t("rentOf", { month: formatMonth(locale, dueOn) })
        : t("downPayment");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id, kind }) => `${kind}-${id}`}
      highlight={(one) => highlights && dueState(one, today()) === "OVERDUE"}
      columns={[
        { key: "name", header: t("what"), rowHeader: true, cell: name },
        { key: "dueOn", header: t("dueOn"), cell: ({ dueOn }) => formatDay(dueOn) },
        { key: "amount", header: t("amount"), numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
        {
          key: "paid",
          header: t("paid"),
          numeric: true,
          cell: ({ paidCents }) => (paidCents > 0 ? formatCents(paidCents) : ""),
        },
        { key: "state", header: t("state"), cell: (one) => <DueTag state={dueState(one, today())} /> },
      ]}
    />
  );
}
