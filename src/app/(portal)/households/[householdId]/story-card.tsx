import { useLocale, useTranslations } from "next-intl";
import { EventChart } from "@/components/charts/event-chart";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { HouseholdFile } from "@/server/households/file";
import type { Overview } from "@/server/overview/get-overview";
import { memberNames } from "./member-names";
import { isHard, storyTitle } from "./story-title";

type Props = { household: HouseholdFile; story: Overview["story"]; edits: boolean };

/** The household's debt over time with what happened along it, to the home and to its people. */
export function StoryCard({ household, story, edits }: Props) {
  const t = useTranslations("overview.story");
  const all = useTranslations();
  const locale = useLocale();
  const say = (key: string, values?: object) => all(key as never, values as never) as string;
  const { readings, marks } = story;
  const nameOf = memberNames(household);
  const month = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  return (
    <Card title={t("title")} id="story">
      {readings.length < 2 ? (
        <>
          <p className="text-muted">{t("nothing")}</p>
          {edits && (
            <p className="mt-2">
              <Link href={`/households/${household.id}/arrears/new`}>{t("record")}</Link>
            </p>
          )}
        </>
      ) : (
        <EventChart
          title={t("chart")}
          description={t(marks.length > 0 ? "description" : "noMarks")}
          dayHeader={t("day")}
          valueHeader={t("debt")}
          eventHeader={t("event")}
          readings={readings.map(({ day, cents }) => ({ day, value: cents / 100, text: formatCents(cents) }))}
          events={marks.map((mark) => ({
            day: mark.day,
            label: storyTitle(say, mark, nameOf),
            tone: isHard(mark) ? "bad" : "good",
          }))}
          until={today()}
          formatDay={formatDay}
          formatMonth={(day) => month.format(new Date(`${day}T00:00:00Z`))}
          tick={(euro) => formatCents(Math.round(euro * 100)).replace(",00", "")}
        />
      )}
    </Card>
  );
}
