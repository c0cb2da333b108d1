import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { isContribution } from "@/domain/contribution";
import { isOpenSupport } from "@/domain/support-action";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { SupportActionDetail } from "@/server/accompaniment/get-support-action";
import { OutcomeTag } from "../../accompaniment-words";
import { CapsNotice } from "./caps-notice";

type Props = { action: SupportActionDetail; edits: boolean };

/** A request for money: how much and when, what was answered, and where the granted money went. */
export function ContributionCard({ action, edits }: Props) {
  const t = useTranslations("accompaniment.contribution");
  const { kind, status, requestedCents, requestedOn, protocol, outcome, grantedCents, decidedOn } = action;
  if (!isContribution(kind)) return null;
  const base = `/households/${action.household.id}/support/${action.id}`;
  const open = edits && isOpenSupport(status);
  const asked = requestedCents !== null && requestedOn !== null;
  return (
    <Card
      id="request"
      title={t("request")}
      actions={
        open && (
          <>
            <Link href={`${base}/request`}>{t(asked ? "correctRequest" : "recordRequest")}</Link>
            {asked && <Link href={`${base}/decide`}>{t("decide")}</Link>}
          </>
        )
      }
    >
      {asked ? (
        <>
          <SummaryList
            columns={3}
            items={[
              { term: t("requestedCents"), value: formatCents(requestedCents) },
              { term: t("requestedOn"), value: formatDay(requestedOn) },
              { term: t("protocol"), value: protocol },
              {
                term: t("outcome"),
                value: outcome ? <OutcomeTag outcome={outcome} /> : <span className="text-soft">{t("waiting")}</span>,
              },
              ...(decidedOn ? [{ term: t("decidedOn"), value: formatDay(decidedOn) }] : []),
              ...(grantedCents ? [{ term: t("grantedCents"), value: formatCents(grantedCents) }] : []),
            ]}
          />
          <Credited action={action} edits={edits} />
        </>
      ) : (
        <>
          <p className="mb-4 text-muted">{t("notYet")}</p>
          <CapsNotice kind={kind} />
        </>
      )}
    </Card>
  );
}

function Credited({ action, edits }: Props) {
  const t = useTranslations("accompaniment.contribution");
  const { grantedCents, payments, plan, household, id } = action;
  if (!grantedCents) return null;
  const [payment] = payments;
  const file = `/households/${household.id}`;
  if (payment)
    return (
      <Notice tone="success" className="mt-4" title={t("credited")}>
        {t("creditedOn", { amount: formatCents(payment.amountCents), day: formatDay(payment.paidOn) })}{" "}
        <Link href={`${file}/repayment`}>{t("toPlan")}</Link>
      </Notice>
    );
  if (!plan) return <Notice className="mt-4">{t("noPlan")}</Notice>;
  return (
    <Notice className="mt-4" title={t("notCredited")}>
      {t("canCredit", { left: formatCents(plan.leftCents) })}{" "}
      {edits && <Link href={`${file}/support/${id}/credit`}>{t("credit")}</Link>}
    </Notice>
  );
}
