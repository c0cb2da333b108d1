import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { dayOf } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { AgendaRow, listSessions } from "@/server/sessions/list-sessions";
import { type AgendaAsked, kept } from "./agenda-query";
import { DayList } from "./day-list";

type Props = { asked: AgendaAsked; page: Awaited<ReturnType<typeof listSessions>> };

/** One page of the list: day after day, in the order they came. */
export async function TabbedList({ asked, page: { rows, next } }: Props) {
  const t = await getTranslations("session");
  const format = await getFormatter();
  return (
    <>
      {rows.length === 0 && <EmptyState title={t(`empty.${asked.tab}`)}>{t("emptyHint")}</EmptyState>}
      {byDay(rows).map(([day, sessions]) => (
        <Card
          key={day}
          flush
          title={format.dateTime(new Date(`${day}T12:00:00Z`), {
            weekday: "long",
            day: "numeric",
            month: "long",
            year: "numeric",
          })}
        >
          <DayList sessions={sessions} showOperator={asked.whose === "all"} />
        </Card>
      ))}
      <Pagination
        label={t("pages")}
        nextHref={next ? withParams("/agenda", { ...kept(asked), after: next }) : undefined}
      />
    </>
  );
}

function byDay(rows: AgendaRow[]) {
  const days = new Map<string, AgendaRow[]>();
  for (const row of rows) days.set(dayOf(row.startsAt), [...(days.get(dayOf(row.startsAt)) ?? []), row]);
  return [...days];
}
