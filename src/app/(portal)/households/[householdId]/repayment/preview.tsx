import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { RepaymentTerms } from "@/domain/repayment";
import { simulate } from "@/domain/repayment-simulation";
import { formatDay } from "@/lib/dates";
import type { FormAction } from "@/lib/form";
import { type Cents, formatCents } from "@/lib/money";
import type { Repayment } from "@/server/repayments/get-repayment";
import { RuleHelp } from "./rule-help";

type Props = {
  agreed: RepaymentTerms;
  monthlyRentCents: Cents | null;
  monthlyIncomeCents: Cents | null;
  rule: Repayment["rule"];
  /** What was typed, sent again to be saved. */
  typed: Record<string, string>;
  action: FormAction;
  /** What is asked only when it is saved. */
  children?: React.ReactNode;
};

/** What the terms come to, to look at with the household before anything is saved: the end, the weight, the rule, every instalment. */
export function RepaymentPreview({
  agreed,
  monthlyRentCents,
  monthlyIncomeCents,
  rule,
  typed,
  action,
  children,
}: Props) {
  const t = useTranslations("repayment");
  const told = simulate({ ...agreed, monthlyRentCents, monthlyIncomeCents }, rule);
  const percent = (share: number | null) =>
    share === null ? t("incomeUnknown") : t("ofIncome", { percent: Math.round(share * 1000) / 10 });
  return (
    <div id="preview" className="mt-8 flex max-w-4xl flex-col gap-4">
      <Card title={t("simulation")}>
        <div className="flex flex-col gap-4">
          <Figures>
            <KeyFigure
              label={t("instalment")}
              value={formatCents(told.instalmentCents)}
              note={t("instalmentsTimes", { count: agreed.instalments, every: agreed.everyMonths })}
            />
            <KeyFigure
              label={t("endsOn")}
              value={formatDay(told.endsOn)}
              note={t("inMonths", { count: told.months })}
            />
            <KeyFigure label={t("aMonthTerm")} value={formatCents(told.monthlyCents)} note={percent(told.share)} />
            <KeyFigure
              label={t("withRent")}
              value={told.withRentCents === null ? t("unknown") : formatCents(told.withRentCents)}
              note={told.withRentCents === null ? t("rentUnknown") : percent(told.shareWithRent)}
            />
          </Figures>
          <RuleHelp rule={rule} tooMany={told.tooMany} tooHeavy={told.tooHeavy} />
        </div>
      </Card>
      <Disclosure summary={t("preview")} open={told.rows.length <= 12}>
        <DataTable
          caption={t("preview")}
          hiddenCaption
          rows={told.rows}
          rowKey={({ number }) => String(number)}
          columns={[
            { key: "number", header: t("number"), rowHeader: true, cell: ({ number }) => number },
            { key: "dueOn", header: t("dueOn"), cell: ({ dueOn }) => formatDay(dueOn) },
            { key: "amount", header: t("amount"), numeric: true, cell: ({ amountCents }) => formatCents(amountCents) },
          ]}
          footer={{
            number: t("sum"),
            dueOn: t("sumOf", { downPayment: formatCents(agreed.downPaymentCents) }),
            amount: formatCents(agreed.recognisedDebtCents),
          }}
        />
      </Disclosure>
      <Form action={action} id="save" label={t("save")}>
        {Object.entries({ ...typed, save: "on" }).map(
          ([name, value]) => name !== "reason" && <HiddenField key={name} name={name} value={value} />,
        )}
        {children}
        <ActionBar>
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionBar>
      </Form>
    </div>
  );
}
