import { useTranslations } from "next-intl";
import { Timeline } from "@/components/data/timeline";
import { formatMoment } from "@/lib/dates";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** Who the referral was given to, the newest first, by whom and why. */
export function Assignments({ assignments }: { assignments: ReferralPage["assignments"] }) {
  const t = useTranslations("referral.page");
  if (assignments.length === 0) return <p className="text-muted">{t("noAssignee")}</p>;
  return (
    <Timeline
      label={t("assignments")}
      events={assignments.map(({ id, assignee, assignedBy, reason, createdAt }) => ({
        id,
        title: assignee.name,
        at: formatMoment(createdAt),
        dateTime: createdAt.toISOString(),
        by: assignedBy.id === assignee.id ? undefined : t("assignedBy", { name: assignedBy.name }),
        icon: "user",
        children: reason && <p className="max-w-prose whitespace-pre-line">{reason}</p>,
      }))}
    />
  );
}
