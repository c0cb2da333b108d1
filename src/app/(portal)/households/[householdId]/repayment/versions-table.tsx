import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { repaymentStanding } from "@/domain/repayment-standing";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { Repayment } from "@/server/repayments/get-repayment";
import { RepaymentTag } from "../../words";

type Props = { plans: Repayment["plans"] };

/** Every version of the plan side by side: what was agreed each time, and why it changed. */
export function VersionsTable({ plans }: Props) {
  const t = useTranslations("repayment");
  return (
    <DataTable
      caption={t("versions")}
      hiddenCaption
      rows={plans}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "version",
          header: t("versionTerm"),
          rowHeader: true,
          cell: ({ id, number }) => (
            <Link href={`#plan-${id}`} className="link whitespace-nowrap">
              {t("version", { number })}
            </Link>
          ),
        },
        {
          key: "state",
          header: t("state"),
          cell: (plan) => <RepaymentTag status={repaymentStanding(plan, today()).status} />,
        },
        { key: "signedOn", header: t("signedOn"), cell: ({ signedOn }) => signedOn && formatDay(signedOn) },
        {
          key: "debt",
          header: t("recognisedDebt"),
          numeric: true,
          cell: ({ recognisedDebtCents, carriedCents, previousId }) => (
            <>
              {formatCents(recognisedDebtCents)}
              {previousId && (
                <span className="block text-muted text-sm">{t("carried", { amount: formatCents(carriedCents) })}</span>
              )}
            </>
          ),
        },
        {
          key: "instalments",
          header: t("instalments"),
          cell: ({ instalments }) =>
            t("instalmentsEach", { count: instalments.length, amount: formatCents(instalments[0]?.amountCents ?? 0) }),
        },
        {
          key: "from",
          header: t("period"),
          cell: ({ instalments }) => `${formatDay(instalments[0]?.dueOn)} – ${formatDay(instalments.at(-1)?.dueOn)}`,
        },
        { key: "reason", header: t("reason"), cell: ({ reason }) => reason },
      ]}
    />
  );
}
