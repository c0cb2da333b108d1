import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { instalmentState } from "@/domain/repayment";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { InstalmentTag } from "../words";
import type { instalmentsIn } from "./instalments-in";

type Props = {
  caption: string;
  rows: ReturnType<typeof instalmentsIn>;
  /** Where payments are recorded, while the plan runs. */
  payAt?: string;
};

/** Instalments with how each stands, and where to record what was received. */
export function InstalmentTable({ caption, rows, payAt }: Props) {
  const t = useTranslations("repayment");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      highlight={(one) => payAt !== undefined && instalmentState(one, today()) === "OVERDUE"}
      columns={[
        { key: "number", header: t("number"), rowHeader: true, cell: ({ number }) => number },
        { key: "dueOn", header: t("dueOn"), cell: ({ dueOn }) => formatDay(dueOn) },
        { key: "amount", header: t("amount"), numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
        {
          key: "paid",
          header: t("paid"),
          numeric: true,
          cell: ({ paidCents }) => (paidCents > 0 ? formatCents(paidCents) : ""),
        },
        { key: "state", header: t("state"), cell: (one) => <InstalmentTag state={instalmentState(one, today())} /> },
        {
          key: "pay",
          header: t("pay"),
          hiddenHeader: true,
          cell: ({ id, number, paidCents, amountCents }) =>
            payAt && paidCents < amountCents ? (
              <Link href={`${payAt}/${id}`}>
                {t("pay")} <span className="sr-only">{t("payOf", { number })}</span>
              </Link>
            ) : null,
        },
      ]}
    />
  );
}
