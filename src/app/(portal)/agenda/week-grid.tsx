import { getFormatter, getTranslations } from "next-intl/server";
import { Link } from "@/components/link";
import { type Day, today } from "@/lib/clock";
import { dayOf, formatTime, toDate } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { AgendaRow } from "@/server/sessions/list-sessions";
import { type AgendaAsked, kept } from "./agenda-query";
import { namesOf, peopleCount } from "./people-of";

type Props = { days: Day[]; rows: AgendaRow[]; asked: AgendaAsked; showOperator: boolean };

/** A week, one column a day; one day under the other where the screen is narrow, an empty one then in one line. */
export async function WeekGrid({ days, rows, asked, showOperator }: Props) {
  const t = await getTranslations("session");
  const format = await getFormatter();
  return (
    <ol className="grid gap-px overflow-hidden rounded-sm border border-line bg-line lg:grid-cols-7">
      {days.map((day) => {
        const sessions = rows.filter(({ startsAt }) => dayOf(startsAt) === day);
        const name = format.dateTime(toDate(day), {
          weekday: "short",
          day: "numeric",
          month: "short",
          timeZone: "UTC",
        });
        return (
          <li key={day} className="min-w-0 bg-white p-3 lg:min-h-48">
            <h3 className="text-sm first-letter:uppercase">
              <Link
                href={withParams("/agenda", { ...kept(asked), view: "day", on: day })}
                className={`link inline-flex min-h-6 items-center ${day === today() ? "font-bold" : "font-semibold"}`}
              >
                {day === today() ? t("todayIs", { day: name }) : name}
              </Link>
            </h3>
            {sessions.length === 0 ? (
              <p className="text-muted text-sm">{t("freeDay")}</p>
            ) : (
              <ul className="mt-2 flex flex-col gap-2">
                {sessions.map((session) => (
                  <li key={session.id} className="border-primary border-s-4 ps-2 text-sm">
                    <p className="font-semibold tabular-nums">
                      {`${formatTime(session.startsAt)}–${formatTime(session.endsAt)}`}
                    </p>
                    <Link
                      href={`/agenda/${session.id}`}
                      className="link wrap-anywhere inline-flex min-h-6 items-center font-semibold"
                    >
                      {namesOf(session) ?? t("peopleCount", { count: peopleCount(session) })}
                    </Link>
                    <p className="wrap-anywhere text-soft">
                      {[
                        session.serviceName,
                        session.room ?? session.site?.name ?? session.place ?? t(`modes.${session.mode}`),
                        showOperator && session.operator.name,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
