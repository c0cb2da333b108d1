import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { waitingStates } from "@/domain/payment-list";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { PaymentListPage } from "@/server/payment-lists/read-payments";
import { PaymentRowTag } from "../words";
import { useReason } from "./reason";

const waits = (state: string) => (waitingStates as readonly string[]).includes(state);

/** The lines of a list as they were read, each with its plan, where it stands and why. */
export function PaymentRows({ list }: { list: PaymentListPage }) {
  const t = useTranslations("paymentList.row");
  const kinds = useTranslations("repayment.paymentKind");
  const say = useReason();
  return (
    <DataTable
      caption={t("why")}
      hiddenCaption
      rows={list.rows}
      rowKey={({ id }) => id}
      empty={<p className="px-5 py-4 text-muted">{t("none")}</p>}
      highlight={({ state }) => waits(state)}
      columns={[
        { key: "number", header: t("number"), rowHeader: true, cell: ({ number }) => number },
        { key: "day", header: t("day"), cell: ({ paidOn }) => (paidOn ? formatDay(paidOn) : t("noDay")) },
        {
          key: "amount",
          header: t("amount"),
          numeric: true,
          cell: ({ amountCents }) => (amountCents === null ? t("noAmount") : formatCents(amountCents)),
        },
        {
          key: "words",
          header: t("words"),
          cell: ({ reference, payer, contractCode }) => (
            <span className="wrap-anywhere">{[reference, payer, contractCode].filter(Boolean).join(" · ")}</span>
          ),
        },
        {
          key: "plan",
          header: t("plan"),
          cell: ({ repaymentPlan, kind }) =>
            repaymentPlan && (
              <>
                <Link href={`/households/${repaymentPlan.household.id}/repayment`} className="link">
                  {repaymentPlan.household.displayName || repaymentPlan.household.code}
                </Link>
                <span className="block text-muted text-sm">{kinds(kind)}</span>
              </>
            ),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ state, reason }) => (
            <>
              <PaymentRowTag state={state} />
              <span className="block text-soft text-sm">{say(reason)}</span>
            </>
          ),
        },
        {
          key: "fix",
          header: t("fix"),
          hiddenHeader: true,
          cell: ({ id, number, state }) =>
            list.status === "STAGED" &&
            state !== "APPLIED" && (
              <Link href={`/households/payments/${list.id}/rows/${id}`} className="link">
                {t("fix")} <span className="sr-only">{t("fixOf", { number })}</span>
              </Link>
            ),
        },
      ]}
    />
  );
}
