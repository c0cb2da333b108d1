import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { CourseEditionPage } from "@/server/courses/get-edition";

/** When, where, with whom, for how many, and how much of the calendar is written. */
export function EditionFacts({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const { site, place, seated, seatsMax: seats, seatsMin: minimum, course, calendarMinutes } = edition;
  return (
    <Card title={t("facts")}>
      <SummaryList
        items={[
          {
            term: t("dates"),
            value: t("datesText", { from: formatDay(edition.startsOn), to: formatDay(edition.endsOn) }),
          },
          ...(edition.tutor ? [{ term: t("tutor"), value: edition.tutor.name }] : []),
          { term: t("where"), value: site ? [site.name, site.address, site.city].join(", ") : place },
          { term: t("seats"), value: t("seatsText", { seated, seats, minimum }) },
          ...(edition.waiting > 0 ? [{ term: t("waiting"), value: edition.waiting }] : []),
          {
            term: t("hours"),
            value: t("hoursText", {
              planned: formatMinutes(calendarMinutes),
              course: formatMinutes(course.minutes),
            }),
          },
        ]}
      />
    </Card>
  );
}
