import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Disclosure } from "@/components/feedback/disclosure";
import { EmptyState } from "@/components/feedback/empty-state";
import { isReschedulable, planThatCounts } from "@/domain/repayment";
import { formatDay } from "@/lib/dates";
import { PaymentsTable } from "./payments-table";
import { PlanView } from "./plan-view";
import { repaymentFor } from "./repayment-for";
import { VersionsTable } from "./versions-table";

/** How many payments are in sight before the older ones are folded away. */
const recent = 8;

export const generateMetadata = titled("repayment.title");

/** How a household pays its arrears back: the plan being paid, one on the table, the money that came in, every version. */
export default async function RepaymentPage({ params }: PageProps<"/households/[householdId]/repayment">) {
  const repayment = await repaymentFor(params);
  const { plans, edits, id } = repayment;
  const t = await getTranslations("repayment");
  const current = planThatCounts(plans);
  const proposed = plans.find((plan) => plan.status === "PROPOSED" && plan !== current);
  const mayPropose =
    edits && !proposed && (!current || !["PROPOSED", "SIGNED", "LATE", "LAPSED"].includes(current.status));
  const ended = plans.filter((plan) => plan !== current && plan !== proposed);
  const payments = plans.flatMap((plan) => plan.payments.map((payment) => ({ ...payment, plan })));
  return (
    <>
      <PageHeader
        title={t("title")}
        eyebrow={`${repayment.code} · ${repayment.displayName}`}
        trail={[
          { label: t("households"), href: "/households" },
          { label: repayment.code, href: `/households/${id}` },
        ]}
        actions={
          mayPropose && current && <ButtonLink href={`/households/${id}/repayment/new`}>{t("propose")}</ButtonLink>
        }
      />
      <div className="flex flex-col gap-6">
        {proposed && (
          <PlanView repayment={repayment} plan={proposed} title={t("proposedVersion", { number: proposed.number })} />
        )}
        {current ? (
          <PlanView
            repayment={repayment}
            plan={current}
            title={t("version", { number: current.number })}
            reschedules={edits && !proposed && isReschedulable(current.status)}
          />
        ) : (
          <EmptyState
            title={t("nothing")}
            action={edits && <ButtonLink href={`/households/${id}/repayment/new`}>{t("propose")}</ButtonLink>}
          >
            {t("nothingHint")}
          </EmptyState>
        )}
        {current && (
          <Card title={t("payments")} flush>
            <PaymentsTable rows={payments.slice(0, recent)} householdId={id} edits={edits} />
            {payments.length > recent && (
              <div className="px-5 py-4">
                <Disclosure summary={t("olderPayments", { count: payments.length - recent })}>
                  <PaymentsTable rows={payments.slice(recent)} householdId={id} edits={edits} />
                </Disclosure>
              </div>
            )}
          </Card>
        )}
        {plans.length > 1 && (
          <Card title={t("versions")} flush>
            <VersionsTable plans={plans} />
          </Card>
        )}
        {ended.map((plan) => (
          <PlanView
            key={plan.id}
            repayment={repayment}
            plan={plan}
            title={t("versionOf", { number: plan.number, day: formatDay(plan.proposedOn ?? plan.firstDueOn) })}
            folded
          />
        ))}
      </div>
    </>
  );
}
