import { getTranslations } from "next-intl/server";
import { Link } from "@/components/link";
import { formatTime } from "@/lib/dates";
import type { AgendaRow } from "@/server/sessions/list-sessions";
import { namesOf, peopleCount } from "./people-of";
import { SessionTag } from "./session-tag";

type Props = {
  sessions: AgendaRow[];
  /** Whose appointment it is, where the list holds several operators'. */
  showOperator: boolean;
};

/** The appointments of one day: when, with whom, on what, where; one line each where there is room, three where there is not. */
export async function DayList({ sessions, showOperator }: Props) {
  const t = await getTranslations("session");
  const names = (session: AgendaRow) => namesOf(session) ?? t("peopleCount", { count: peopleCount(session) });
  return (
    <ul className="divide-y divide-line">
      {sessions.map((session) => (
        <li
          key={session.id}
          className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 px-4 py-3 hover:bg-canvas md:grid-cols-[8rem_minmax(0,5fr)_minmax(0,4fr)_10rem] md:px-5"
        >
          <p className="font-semibold tabular-nums">{`${formatTime(session.startsAt)}–${formatTime(session.endsAt)}`}</p>
          <div className="justify-self-end md:order-last">
            <SessionTag session={session} />
          </div>
          <div className="col-span-2 min-w-0 md:col-span-1">
            <Link href={`/agenda/${session.id}`} className="link font-semibold">
              {names(session)}
            </Link>
            <p className="text-soft text-sm">{session.serviceName}</p>
          </div>
          <p className="col-span-2 text-soft text-sm md:col-span-1">
            {[
              session.site?.name ?? session.place ?? t(`modes.${session.mode}`),
              session.room,
              showOperator && session.operator.name,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
