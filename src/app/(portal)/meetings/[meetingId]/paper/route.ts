import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { sayInItalian } from "@/app/say-in-italian";
import { download } from "@/app/table-download";
import { dayOf } from "@/lib/dates";
import { minutesData } from "@/server/documents/minutes-data";
import { typeset } from "@/server/documents/typst";
import { getMinutes } from "@/server/meetings/get-minutes";
import { requireActor } from "@/server/session";
import { pointTitle } from "../../point-title";

/** The minutes of a meeting (before it is held, its agenda) as a PDF to take away, in Italian; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/meetings/[meetingId]/paper">) {
  const actor = await requireActor();
  const meeting = (await getMinutes(actor, idParam((await params).meetingId))) ?? notFound();
  const say = await sayInItalian();
  const demonstration = process.env.PONTE_DEMO === "1";
  const data = minutesData(meeting, (point) => pointTitle(say, point), { say, demonstration });
  const day = dayOf(meeting.startsAt);
  const name = say("meeting.paper.fileName", { code: meeting.household.code, day });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(await typeset("minutes", data)));
}
