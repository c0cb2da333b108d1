import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { listSeries } from "@/server/sessions/list-series";
import { SessionTag } from "../session-tag";

type Props = { sessions: Awaited<ReturnType<typeof listSeries>>; current: string };

/** The other appointments fixed together with this one. */
export async function Series({ sessions, current }: Props) {
  const t = await getTranslations("session");
  return (
    <Card title={t("series")} flush>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 md:px-5">
            {session.id === current ? (
              <span className="font-semibold">{`${formatMoment(session.startsAt)} (${t("thisOne")})`}</span>
            ) : (
              <Link href={`/agenda/${session.id}`} className="link">
                {formatMoment(session.startsAt)}
              </Link>
            )}
            <SessionTag session={session} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
