import "server-only";
import { dayOf, formatTime, toDate } from "@/lib/dates";
import type { PersonLanguage } from "@/lib/languages";
import type { Letter } from "../auth/mail";
import type { Say } from "../documents/sheet-data";
import type { Reminder } from "./claim-reminders";

const tags: Record<PersonLanguage, string> = { it: "it-IT", en: "en-GB", fr: "fr-FR", ar: "ar-u-nu-latn" };

/** Keeps a name, a number or an address whole inside a sentence written in the other direction. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** The reminder in a person's language: when, where, whom to call. Their first name and no other, no service, nothing about health. */
export function reminderLetter({ person, session }: Reminder, say: Say, language: PersonLanguage): Letter {
  const { startsAt, endsAt, mode, place, room, site, organisation } = session;
  const day = new Intl.DateTimeFormat(tags[language], { dateStyle: "full", timeZone: "UTC" });
  const hours = say("sessionSlip.hours", { from: apart(formatTime(startsAt)), to: apart(formatTime(endsAt)) });
  const kind = { IN_PERSON: null, REMOTE: say("sessionSlip.remote"), AT_COMPANY: say("sessionSlip.company") }[mode];
  const places = site ? [site.name, room, `${site.address}, ${site.city}`, place] : [place];
  const where = [kind, ...places.map((one) => one && apart(one))].filter(Boolean).join(" · ");
  const provider = apart(organisation.name);
  const lines = [
    say("sessionSlip.reminderHello", { name: apart(person.firstName) }),
    `${say("sessionSlip.when")}: ${apart(day.format(toDate(dayOf(startsAt))))}, ${hours}`,
    where ? `${say("sessionSlip.where")}: ${where}` : null,
    organisation.phone
      ? say("sessionSlip.call", { provider, phone: apart(organisation.phone) })
      : say("sessionSlip.tell", { provider }),
  ];
  const text = `${lines.filter((line) => line !== null).join("\n\n")}\n`;
  return { subject: say("sessionSlip.reminderSubject"), text: () => text };
}
