import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { may } from "@/domain/permissions";
import { verifications } from "@/domain/programme";
import { typedPercent } from "@/domain/repayment-rule-form";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { listRules } from "@/server/repayments/read-rules";
import { requireActor } from "@/server/session";
import { setRepaymentRuleAction } from "./actions";

export const generateMetadata = titled("repayment.rules.title");

/** What a repayment plan may ask for: every version of the Comune's rule, and where a new one is written. */
export default async function RepaymentRulesPage() {
  const actor = await requireActor();
  if (!may(actor, "repayment.setRule")) notFound();
  const rules = await listRules(actor);
  const inForce = rules.find(({ validFrom }) => toDay(validFrom) <= today());
  const t = await getTranslations("repayment.rules");
  const verification = await getTranslations("catalogue.verification");
  const households = await getTranslations("repayment");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        trail={[{ label: households("households"), href: "/households" }]}
      />
      <div className="flex flex-col gap-6">
        <Card title={t("history")} flush>
          <DataTable
            caption={t("history")}
            hiddenCaption
            rows={rules}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
            columns={[
              {
                key: "from",
                header: t("validFrom"),
                rowHeader: true,
                cell: ({ validFrom, id }) => (
                  <span className="inline-flex flex-wrap items-center gap-2">
                    {formatDay(validFrom)}
                    {id === inForce?.id && <StatusTag tone="success">{t("inForce")}</StatusTag>}
                  </span>
                ),
              },
              { key: "most", header: t("maxInstalments"), numeric: true, cell: ({ maxInstalments }) => maxInstalments },
              {
                key: "share",
                header: t("maxIncome"),
                numeric: true,
                cell: ({ maxIncomePermille }) => t("percent", { percent: typedPercent(maxIncomePermille) }),
              },
              {
                key: "lapse",
                header: t("lapseDays"),
                numeric: true,
                cell: ({ lapseDays }) => t("days", { days: lapseDays }),
              },
              {
                key: "source",
                header: t("source"),
                cell: (rule) => (
                  <>
                    {rule.source}{" "}
                    <StatusTag tone={rule.verification === "VERIFIED" ? "success" : "warning"}>
                      {verification(rule.verification)}
                    </StatusTag>
                  </>
                ),
              },
              { key: "by", header: t("by"), cell: ({ createdBy }) => createdBy?.name },
            ]}
          />
        </Card>
        <Form action={setRepaymentRuleAction} id="f">
          <Fieldset legend={t("add")} columns={2}>
            <DateField name="validFrom" label={t("validFrom")} defaultValue={today()} />
            <NumberField
              name="maxInstalments"
              label={t("maxInstalments")}
              hint={t("maxInstalmentsHint")}
              defaultValue={String(inForce?.maxInstalments ?? "")}
            />
            <TextField
              name="maxIncomePermille"
              label={t("maxIncome")}
              hint={t("maxIncomeHint")}
              defaultValue={inForce ? typedPercent(inForce.maxIncomePermille) : ""}
            />
            <NumberField
              name="lapseDays"
              label={t("lapseDays")}
              hint={t("lapseDaysHint")}
              defaultValue={String(inForce?.lapseDays ?? "")}
            />
            <TextField name="source" label={t("source")} hint={t("sourceHint")} defaultValue={inForce?.source} />
            <SelectField
              name="verification"
              label={t("verification")}
              options={optionsOf(verifications, (one) => verification(one))}
              defaultValue={inForce?.verification}
            />
          </Fieldset>
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionBar>
        </Form>
      </div>
    </>
  );
}
