import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { instalmentsOf, monthlyShare } from "@/domain/repayment";
import type { ProposeRepayment } from "@/domain/repayment-forms";
import { formatDay } from "@/lib/dates";
import { type Cents, formatCents } from "@/lib/money";
import { proposeRepaymentAction } from "./actions";

type Props = { terms: ProposeRepayment; typed: Record<string, string>; monthlyIncomeCents: Cents | null };

/** The instalments that the terms make, to look at with the household before anything is saved. */
export function RepaymentPreview({ terms, typed, monthlyIncomeCents }: Props) {
  const t = useTranslations("repayment");
  const rows = instalmentsOf(terms);
  const share = monthlyShare(rows[0]?.amountCents ?? 0, terms.everyMonths, monthlyIncomeCents);
  return (
    <div id="preview" className="mt-8 flex max-w-3xl flex-col gap-4">
      {share !== null && (
        <Notice tone={share > 1 / 8 ? "warning" : "info"}>{t("share", { percent: Math.round(share * 100) })}</Notice>
      )}
      <Card title={t("preview")} flush>
        <DataTable
          caption={t("preview")}
          hiddenCaption
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: "number", header: t("number"), rowHeader: true, cell: ({ number }) => number },
            { key: "dueOn", header: t("dueOn"), cell: ({ dueOn }) => formatDay(dueOn) },
            { key: "amount", header: t("amount"), numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
          ]}
          footer={{
            number: t("sum"),
            dueOn: t("sumOf", { downPayment: formatCents(terms.downPaymentCents) }),
            amount: formatCents(terms.recognisedDebtCents),
          }}
        />
      </Card>
      <Form action={proposeRepaymentAction} id="save" label={t("save")}>
        {Object.entries({ ...typed, save: "on" }).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <ActionBar>
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionBar>
      </Form>
    </div>
  );
}
