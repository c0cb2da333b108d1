import "server-only";
import { isAttended } from "@/domain/delivery";
import { dayOf, formatDay, formatTime } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { SheetSession } from "../register/read-sheets";
import type { Say } from "./sheet-data";
import { typeset } from "./typst";

/** The sheet of one appointment as a PDF: a row for the signature of each person, and the operator's. */
export function renderRegisterSheet(session: SheetSession, say: Say, demonstration: boolean): Promise<Uint8Array> {
  const { site, room, place, organisation, operator, attendances } = session;
  const title = say("register.sheet.title");
  const day = formatDay(dayOf(session.startsAt));
  const hours = `${formatTime(session.startsAt)}–${formatTime(session.endsAt)}`;
  const where = site ? [site.name, room, site.address, site.city].filter(Boolean).join(", ") : place;
  return typeset("register-sheet", {
    language: "it",
    direction: "ltr",
    title,
    author: organisation.name,
    subtitle: `${session.serviceName}, ${day}, ${hours}`,
    demonstration,
    costs: false,
    draft: false,
    notice: null,
    facts: [
      [say("session.service"), `${session.serviceCode} ${session.serviceName}`],
      [say("session.when"), `${day}, ${hours}`],
      [say("session.operator"), operator.name],
      [say("session.mode"), say(`session.modes.${session.mode}`)],
      [say("session.place"), where],
      [say("register.sheet.organisation"), organisation.name],
    ],
    content: session.content,
    rows: attendances.map(({ person, plan, status, minutes, recordedAt }) => [
      `${person.lastName} ${person.firstName}`,
      plan.code,
      !recordedAt ? "" : isAttended(status) ? formatMinutes(minutes) : say(`session.attendanceStatus.${status}`),
    ]),
    signatures: [{ role: say("register.sheet.operator"), name: operator.name, signed: null, witness: null }],
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: `${organisation.name}, ${title}`,
      footer: `${session.serviceName}, ${day}`,
      hash: "",
      page: say("document.page", { n: "{n}", m: "{m}" }),
      signatureLine: say("document.signatureLine"),
      place: say("document.place"),
      name: say("register.sheet.name"),
      plan: say("register.sheet.plan"),
      minutes: say("register.sheet.minutes"),
      signature: say("register.sheet.signature"),
      content: say("session.content"),
      declares: say("register.sheet.declares"),
    },
  });
}
