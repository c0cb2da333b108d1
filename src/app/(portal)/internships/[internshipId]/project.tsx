import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Link } from "@/components/link";
import { leastAllowance, monthsBetween } from "@/domain/internship";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { InternshipPage } from "@/server/internships/get-internship";

/** The individual training project, as it is signed. */
export function Project({ internship }: { internship: InternshipPage }) {
  const t = useTranslations("internship");
  const { agreement, site, startsOn, endsOn, writes } = internship;
  const words = (text: string | null) => text && <span className="whitespace-pre-line">{text}</span>;
  const number = t("agreementOf", { number: agreement.number, on: formatDay(agreement.signedOn) });
  return (
    <Card title={t("project.title")} id="project">
      <SummaryList
        items={[
          { term: t("host"), value: agreement.host.name },
          {
            term: t("agreement"),
            value: writes ? <Link href={`/internships/agreements/${agreement.id}`}>{number}</Link> : number,
          },
          { term: t("place"), value: [site?.name, internship.place].filter(Boolean).join(" · ") },
          {
            term: t("period"),
            value: `${t("fromTo", { from: formatDay(startsOn), to: formatDay(endsOn) })} (${t("months", { count: monthsBetween(startsOn, endsOn) })})`,
          },
          {
            term: t("hours"),
            value: t("hoursText", {
              week: formatMinutes(internship.weeklyMinutes),
              day: formatMinutes(internship.dailyMinutes),
            }),
          },
          {
            term: t("allowance"),
            value: (
              <>
                {t("allowanceText", { amount: formatCents(internship.allowanceCents) })}
                {internship.mealProvided && ` · ${t("meal")}`}
                <span className="mt-1 block text-muted text-sm">
                  {t("leastText", { amount: formatCents(leastAllowance(internship)) })} <DemonstrationMark />
                </span>
              </>
            ),
          },
          ...(internship.disabledPerson && writes ? [{ term: t("disabled"), value: t("yes") }] : []),
          { term: t("objectives"), value: words(internship.objectives) },
          { term: t("activities"), value: words(internship.activities) },
          ...(internship.skills ? [{ term: t("skills"), value: words(internship.skills) }] : []),
          { term: t("promoterTutor"), value: internship.promoterTutor.name },
          {
            term: t("hostTutor"),
            value: [
              internship.hostTutorName,
              internship.hostTutorPosition,
              internship.hostTutorPhone,
              internship.hostTutorEmail,
            ]
              .filter(Boolean)
              .join(" · "),
          },
          ...(internship.line ? [{ term: t("line"), value: internship.line.serviceName }] : []),
        ]}
      />
    </Card>
  );
}
