import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { EmptyState } from "@/components/feedback/empty-state";
import { daysShown } from "@/domain/agenda";
import type { Actor } from "@/domain/permissions";
import { toDate } from "@/lib/dates";
import { listDays } from "@/server/sessions/list-days";
import type { AgendaAsked } from "./agenda-query";
import { DayList } from "./day-list";
import { PeriodNav } from "./period-nav";
import { WeekGrid } from "./week-grid";

type Props = { actor: Actor; asked: AgendaAsked; view: "day" | "week" };

/** The appointments of one day or of one week. */
export async function Days({ actor, asked, view }: Props) {
  const { days } = daysShown(view, asked.on);
  const [first = asked.on, last = asked.on] = [days[0], days.at(-1)];
  const rows = await listDays(actor, first, last, {
    operatorId: asked.operator ?? (asked.whose === "mine" ? actor.id : null),
    siteId: asked.site,
    personId: asked.person,
    courseId: asked.course,
  });
  const t = await getTranslations("session");
  const format = await getFormatter();
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const short = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const heading =
    view === "day"
      ? format.dateTime(toDate(first), long)
      : t("weekOf", { from: format.dateTime(toDate(first), short), to: format.dateTime(toDate(last), short) });
  const showOperator = asked.whose === "all" && !asked.operator;

  return (
    <>
      <PeriodNav asked={asked} view={view} heading={heading} />
      {rows.length === 0 && <EmptyState title={t(`empty.${view}`)}>{t("emptyHint")}</EmptyState>}
      {rows.length > 0 && view === "week" && (
        <WeekGrid days={days} rows={rows} asked={asked} showOperator={showOperator} />
      )}
      {rows.length > 0 && view === "day" && (
        <Card flush>
          <DayList sessions={rows} showOperator={showOperator} />
        </Card>
      )}
    </>
  );
}
