import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { courseVerification, personCents } from "@/domain/course";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { CoursePage } from "@/server/courses/get-course";
import { VerificationMark } from "../../catalogue/service-figures";

/** What a course costs and where that comes from, the rule said in words; never a zero in place of what nobody knows. */
export function CostCard({ course }: { course: CoursePage }) {
  const t = useTranslations("course");
  const unknown = useTranslations("common")("unknownCost");
  const { unitCostCents, minutes, seatsMin, seatsMax, quoteCents, comparedService } = course;
  const whole = unitCostCents === null ? null : personCents({ minutes, unitCostCents });
  return (
    <Card title={t("page.cost")} aside={<VerificationMark verification={courseVerification(course)} />}>
      <SummaryList
        items={[
          {
            term: t("page.hourly"),
            value: unitCostCents === null ? unknown : t("page.perHour", { amount: formatCents(unitCostCents) }),
          },
          { term: t("page.perPerson"), value: whole === null ? unknown : formatCents(whole) },
          ...(comparedService
            ? [
                {
                  term: t("page.compared"),
                  value: (
                    <Link href={`/catalogue/${comparedService.id}`}>
                      {`${comparedService.code} ${comparedService.name}`}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(quoteCents === null
            ? []
            : [{ term: t("page.quote"), value: `${formatCents(quoteCents)}, ${course.quoteReference ?? ""}` }]),
        ]}
      />
      {quoteCents !== null && whole !== null && (
        <p className="mt-3 text-muted text-sm">
          {t("page.quoteRule", {
            seats: seatsMax,
            hours: formatMinutes(minutes),
            minimum: seatsMin,
            least: formatCents(whole * seatsMin),
          })}
        </p>
      )}
    </Card>
  );
}
