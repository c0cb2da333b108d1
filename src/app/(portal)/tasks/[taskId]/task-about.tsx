import { useTranslations } from "next-intl";
import { Link } from "@/components/link";
import { dayOf, formatDay } from "@/lib/dates";
import type { getTask } from "@/server/tasks/get-task";

type Props = { task: NonNullable<Awaited<ReturnType<typeof getTask>>> };

/** What a task is about, each a way there: the household, the referral, the PIP, the meeting that decided it. */
export function TaskAbout({ task: { household, referral, plan, meeting } }: Props) {
  const t = useTranslations("task");
  const links = [
    household && { href: `/households/${household.id}`, label: t("household", { code: household.code }) },
    referral && { href: `/referrals/${referral.id}`, label: t("referral", { code: referral.code }) },
    plan && { href: `/plans/${plan.id}`, label: t("plan", { code: plan.code }) },
    meeting && { href: `/meetings/${meeting.id}`, label: t("meeting", { day: formatDay(dayOf(meeting.startsAt)) }) },
  ].filter((link) => link !== null);
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}
