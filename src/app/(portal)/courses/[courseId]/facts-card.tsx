import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { CoursePage } from "@/server/courses/get-course";

/** What a course is, in short. */
export function FactsCard({ course }: { course: CoursePage }) {
  const t = useTranslations("course.page");
  const { seatsMin: minimum, seatsMax: maximum, certificate: name, minAttendancePercent: percent } = course;
  return (
    <Card title={t("facts")}>
      <SummaryList
        items={[
          { term: t("duration"), value: formatMinutes(course.minutes) },
          { term: t("seats"), value: t("seatsText", { minimum, maximum }) },
          { term: t("deliverer"), value: course.deliverer.name },
          { term: t("register"), value: t("registerText", { register: course.register }) },
          {
            term: t("validity"),
            value: t("validityText", { from: formatDay(course.validFrom), to: formatDay(course.validTo) }),
          },
          { term: t("programme"), value: course.programme.name },
          {
            term: t("certificate"),
            value: name ? t("certificateText", { name, percent }) : t("noCertificate", { percent }),
          },
        ]}
      />
    </Card>
  );
}
