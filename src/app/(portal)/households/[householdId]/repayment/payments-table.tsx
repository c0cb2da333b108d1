import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatDay, formatMonth, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { Repayment } from "@/server/repayments/get-repayment";

type Plan = Repayment["plans"][number];
type Row = Plan["payments"][number] & { plan: Plan };
type Props = { rows: Row[]; householdId: string; edits: boolean };

/** The money that came in, the newest first, with what each payment paid; a wrong one stays, struck out, with its reason. */
export function PaymentsTable({ rows, householdId, edits }: Props) {
  const t = useTranslations("repayment");
  const locale = useLocale();
  const paid = (row: Row) => {
    const numbers = row.shares.flatMap(({ instalment }) => instalment?.number ?? []).sort((a, b) => a - b);
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first !== undefined && last !== undefined && last > first) return t("instalmentsFrom", { first, last });
    return one(row);
  };
  const one = ({ shares, kind }: Row) =>
    shares.length === 0
      ? t(`paymentKind.${kind}`)
      : shares
          .map(({ instalment, rentMonth }) =>
            instalment
              ? t("instalmentNumber", { number: instalment.number })
              : rentMonth && t("rentOf", { month: formatMonth(locale, toDay(rentMonth.month)) }),
          )
          .join(", ");
  const voidable = ({ voidedAt, plan }: Row) => edits && !voidedAt && plan.status !== "RESCHEDULED";
  return (
    <DataTable
      caption={t("payments")}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="px-5 py-4 text-muted">{t("noPayments")}</p>}
      columns={[
        { key: "paidOn", header: t("paidOn"), rowHeader: true, cell: ({ paidOn }) => formatDay(paidOn) },
        {
          key: "amount",
          header: t("amount"),
          numeric: true,
          cell: ({ amountCents, voidedAt }) =>
            voidedAt ? (
              <del className="whitespace-nowrap">{formatCents(amountCents)}</del>
            ) : (
              <span className="whitespace-nowrap">{formatCents(amountCents)}</span>
            ),
        },
        { key: "for", header: t("paidFor"), cell: paid },
        {
          key: "channel",
          header: t("channel"),
          cell: ({ channel, reference, payer, supportActionId }) => {
            const text = [t(`channels.${channel}`), reference, payer].filter(Boolean).join(" · ");
            const from = supportActionId ? `support/${supportActionId}` : channel === "PUNTILUNA" && "points";
            return from ? <Link href={`/households/${householdId}/${from}`}>{text}</Link> : text;
          },
        },
        {
          key: "by",
          header: t("recordedBy"),
          cell: ({ recordedBy, voidedAt, voidReason }) =>
            voidedAt ? t("voided", { reason: voidReason ?? "" }) : recordedBy.name,
        },
        {
          key: "void",
          header: t("void"),
          hiddenHeader: true,
          cell: (row) =>
            voidable(row) && (
              <Link href={`/households/${householdId}/repayment/payments/${row.id}/void`}>
                {t("voidShort")} <span className="sr-only">{t("voidOf", { day: formatDay(row.paidOn) })}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
