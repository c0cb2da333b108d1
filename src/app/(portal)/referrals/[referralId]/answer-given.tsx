import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { formatMoment } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** What became of the referral, told whole to who wrote it: the appointment, or the reasons and the proposal. */
export function Answer({ referral }: { referral: ReferralPage }) {
  const t = useTranslations("referral");
  const { status, decidedBy, decidedAt } = referral;
  if (status === "WITHDRAWN")
    return (
      <Notice tone="info" title={`${t("page.withdrawn")}, ${formatMoment(referral.withdrawnAt)}`}>
        {referral.withdrawalReason}
      </Notice>
    );
  if (!decidedAt) return null;
  const declined = status === "DECLINED";
  const items = declined
    ? [
        {
          term: t("fields.declineReason"),
          value: referral.declineReason && t(`declineReason.${referral.declineReason}`),
        },
        { term: t("fields.declineExplanation"), value: <Text>{referral.declineExplanation}</Text> },
        { term: t("fields.proposedNextStep"), value: <Text>{referral.proposedNextStep}</Text> },
      ]
    : [
        { term: t("columns.assignee"), value: referral.assignee?.name },
        { term: t("columns.firstAppointment"), value: formatMoment(referral.firstAppointmentAt) },
        { term: t("fields.firstAppointmentPlace"), value: referral.firstAppointmentPlace },
        ...(status === "CLOSED"
          ? [
              { term: t("page.closed"), value: formatMoment(referral.closedAt) },
              { term: t("fields.closeReason"), value: <Text>{referral.closingReason}</Text> },
            ]
          : []),
      ];
  return (
    <Card title={t("page.answerTitle")}>
      <SummaryList
        items={[
          {
            term: t("page.decidedAt"),
            value: `${t(declined ? "page.declined" : "page.accepted")} · ${decidedBy ? t("page.decidedBy", { name: decidedBy.name, at: formatMoment(decidedAt) }) : formatMoment(decidedAt)}`,
          },
          ...items.filter(({ value }) => referral.withNames || typeof value === "string"),
        ]}
      />
    </Card>
  );
}

const Text = ({ children }: { children: string | null }) => (
  <span className="max-w-prose whitespace-pre-line">{children}</span>
);
