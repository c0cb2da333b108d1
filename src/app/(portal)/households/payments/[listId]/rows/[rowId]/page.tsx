import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Checkbox } from "@/components/form/checkbox";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { handPaymentKinds } from "@/domain/repayment-forms";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents, typedCents } from "@/lib/money";
import { getPaymentRow } from "@/server/payment-lists/read-payments";
import { requireActor } from "@/server/session";
import { PaymentRowTag } from "../../../words";
import { fixPaymentAction, leavePaymentAction } from "./actions";
import { Reason } from "./reason-text";

export const generateMetadata = titled("paymentList.fix.title");

/** One line of a list of payments, put right by hand: whose it is, for what, which day, how much; or left out. */
export default async function PaymentRowPage({ params }: PageProps<"/households/payments/[listId]/rows/[rowId]">) {
  const actor = await requireActor();
  const { listId, rowId } = await params;
  const row = await getPaymentRow(actor, idParam(listId), idParam(rowId));
  if (!row) notFound();
  const t = await getTranslations("paymentList");
  const repayment = await getTranslations("repayment");
  const back = `/households/payments/${row.list.id}`;
  const open = row.list.status === "STAGED" && row.state !== "APPLIED";
  const ids = (
    <>
      <HiddenField name="listId" value={row.list.id} />
      <HiddenField name="rowId" value={row.id} />
      <VersionField value={String(row.version)} />
    </>
  );
  return (
    <>
      <PageHeader
        title={t("row.title", { number: row.number })}
        eyebrow={row.list.fileName}
        tag={<PaymentRowTag state={row.state} />}
        trail={[
          { label: t("title"), href: "/households/payments" },
          { label: row.list.fileName, href: back },
        ]}
      />
      <Stack>
        <Card title={t("row.asCame")} narrow>
          <SummaryList
            items={[
              {
                term: t("row.cells"),
                value: <span className="wrap-anywhere">{row.raw.filter(Boolean).join(" · ")}</span>,
              },
              { term: t("row.day"), value: row.paidOn ? formatDay(row.paidOn) : undefined },
              { term: t("row.amount"), value: row.amountCents === null ? undefined : formatCents(row.amountCents) },
              { term: t("row.words"), value: [row.reference, row.payer, row.contractCode].filter(Boolean).join(" · ") },
              { term: t("row.why"), value: <Reason reason={row.reason} /> },
            ]}
          />
        </Card>
        {!open && <Notice>{t("fix.closed")}</Notice>}
        {open && row.plans.length === 0 && <Notice>{t("fix.noPlans")}</Notice>}
        {open && row.plans.length > 0 && (
          <Form action={fixPaymentAction} id="fix">
            {ids}
            <SelectField
              name="repaymentPlanId"
              label={t("fix.plan")}
              hint={t("fix.planHint")}
              width="full"
              options={row.plans.map(({ id, label, left }) => ({
                value: id,
                label: t("fix.planLeft", { label, left: formatCents(left.INSTALMENT) }),
              }))}
              defaultValue={row.repaymentPlanId ?? ""}
            />
            <SelectField
              name="kind"
              label={t("fix.kind")}
              options={optionsOf(handPaymentKinds, (kind) => repayment(`paymentKind.${kind}`))}
              defaultValue={row.kind}
            />
            <DateField name="paidOn" label={t("fix.paidOn")} defaultValue={row.paidOn ? toDay(row.paidOn) : ""} />
            <MoneyField name="amountCents" label={t("fix.amount")} defaultValue={typedCents(row.amountCents)} />
            <Checkbox name="another" label={t("fix.another")} />
            <ActionBar>
              <SubmitButton>{t("fix.save")}</SubmitButton>
            </ActionBar>
          </Form>
        )}
        {open && row.state !== "LEFT_OUT" && (
          <Card title={t("fix.leave")} narrow>
            <p className="mb-3 text-soft">{t("fix.leaveLead")}</p>
            <Form action={leavePaymentAction} id="leave" label={t("fix.leave")}>
              {ids}
              <div>
                <SubmitButton tone="secondary">{t("fix.leave")}</SubmitButton>
              </div>
            </Form>
          </Card>
        )}
      </Stack>
    </>
  );
}
