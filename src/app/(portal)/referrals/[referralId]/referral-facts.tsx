import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { formatDay, formatMoment } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

const paragraph = (text: string | null) => text && <p className="max-w-prose whitespace-pre-line">{text}</p>;

/** What was written in the referral; the texts only for who reads names. */
export function ReferralFacts({ referral }: { referral: ReferralPage }) {
  const t = useTranslations("referral");
  const written = [
    { term: t("fields.reason"), value: paragraph(referral.reason) },
    { term: t("fields.availability"), value: paragraph(referral.availability) },
    { term: t("fields.constraints"), value: paragraph(referral.constraints) },
    { term: t("fields.agreedWithPerson"), value: paragraph(referral.agreedWithPerson) },
  ];
  return (
    <Card title={t("page.facts")}>
      {!referral.withNames && (
        <Notice tone="info" className="mb-4">
          {t("page.hidden")}
        </Notice>
      )}
      <SummaryList
        items={[
          {
            term: t("fields.needs"),
            value: (
              <ul className="flex flex-wrap gap-2">
                {referral.needs.map((need) => (
                  <li key={need} className="rounded-full border border-line-strong px-3 text-sm leading-6">
                    {t(`need.${need}`)}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(referral.withNames ? written : []),
          { term: t("fields.privacyNoticeSeenOn"), value: formatDay(referral.privacyNoticeSeenOn) },
          {
            term: t("page.from"),
            value: [referral.author?.name, referral.fromOrganisation.name].filter(Boolean).join(", "),
          },
          { term: t("page.to"), value: referral.toOrganisation.name },
          { term: t("page.sentAt"), value: formatMoment(referral.sentAt) },
        ]}
      />
    </Card>
  );
}
