import { getTranslations } from "next-intl/server";
import { writeCalendar } from "@/lib/calendar-file";
import { now } from "@/lib/clock";
import { siteUrl } from "@/server/auth/mail";
import { readFeed } from "@/server/calendar-feeds/read-feed";
import { callerAddress } from "@/server/session";

const unkept = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex, nofollow, noarchive",
  "referrer-policy": "no-referrer",
};

/** Somebody's appointments for their calendar program, at the secret address made for it. No word of whose it is, and no person in it. */
export async function GET(_request: Request, { params }: RouteContext<"/calendar/[token]">) {
  const read = await readFeed((await params).token, await callerAddress());
  if (!read) return new Response(null, { status: 404, headers: unkept });
  if ("tooMany" in read) {
    const seconds = Number(read.tooMany.values?.minutes ?? 1) * 60;
    return new Response(null, { status: 429, headers: { ...unkept, "retry-after": String(seconds) } });
  }
  const t = await getTranslations({ locale: "it" });
  const entries = read.sessions.map((session) => ({
    id: session.id,
    sequence: session.version,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    summary:
      session.attendances.length === 1
        ? t("calendarFeed.entry", { code: session.attendances[0]?.plan.code ?? "" })
        : t("calendarFeed.groupEntry", { count: session.attendances.length }),
    location: session.site ? `${session.site.address}, ${session.site.city}` : t(`calendarFeed.modes.${session.mode}`),
    url: siteUrl() ? `${siteUrl()}/agenda/${session.id}` : null,
  }));
  return new Response(writeCalendar(t("calendarFeed.name"), now(), entries), {
    headers: { ...unkept, "content-type": "text/calendar; charset=utf-8" },
  });
}
