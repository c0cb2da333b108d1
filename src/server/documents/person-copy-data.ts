import "server-only";
import type { ContentLine } from "@/domain/plan-content";
import { formatDay } from "@/lib/dates";
import type { PlanDocument } from "./plan-document";
import { type Say, sheetData, type Wanted } from "./sheet-data";

const words = "when goals noGoals what noServices who know courtesy"
  .split(" ")
  .map((word) => `document.personCopy.${word}`);

/** The person's own copy in plain words: what I will do, with whom, when, how many hours, whom to call. No costs: they pay nothing. */
export function personCopyData(document: PlanDocument, wanted: Wanted) {
  const { say, language } = wanted;
  const { content, plan } = document;
  const { operator, providerOrganisation: provider, referrerOrganisation: referrer } = plan;
  const contacts = (...of: (string | null)[]) => of.filter(Boolean).join(" · ");
  return {
    ...sheetData(document, wanted, { title: say("document.personCopy.title"), words }),
    name: `${content.person.firstName} ${content.person.lastName}`.trim(),
    intro: say("document.personCopy.intro"),
    courtesy: language === "it" ? null : say("document.personCopy.courtesy"),
    whenText: say("document.personCopy.whenText", { from: formatDay(content.startsOn), to: formatDay(content.endsOn) }),
    goals: content.goals.map(({ text }) => text),
    services: content.lines.map((line) => serviceOf(line, say, language === "it")),
    totalText: say("document.personCopy.totalText", {
      services: content.lines.length,
      time: durationOf(say, content.totalMinutes),
    }),
    people: [
      { name: content.operator, from: content.provider, contacts: contacts(operator.email, provider.phone) },
      { name: null, from: content.referrer, contacts: contacts(referrer.email, referrer.phone) },
    ],
    know: ["free", "absence", "thirtyDays", "change", "refuse", "rights"].map((one) =>
      say(`document.personCopy.knowList.${one}`),
    ),
  };
}

function serviceOf(line: ContentLine, say: Say, italian: boolean) {
  // A service is signed by its Italian name; its translation helps to understand it.
  const translated = `ownPlan.services.${line.code}`;
  const amount =
    line.unit === "HOUR"
      ? durationOf(say, line.quantity)
      : say("document.personCopy.results", { count: line.quantity });
  return {
    name: italian || !say.has(translated) ? line.name : say(translated),
    original: italian || !say.has(translated) ? null : line.name,
    facts: [
      [say("document.personCopy.howMuch"), amount],
      [
        say("document.personCopy.from"),
        say("document.personCopy.fromTo", { from: formatDay(line.startsOn), to: formatDay(line.endsOn) }),
      ],
      [say("document.personCopy.withWhom"), [line.deliverer, line.thirdParties].filter(Boolean).join(", ")],
      [say("document.personCopy.how"), say(`document.personCopy.mode.${line.mode}`)],
    ],
    note: line.status === "OPEN" ? null : say(`document.personCopy.lineStatus.${line.status}`),
  };
}

/** "12 ore e 30 minuti": minutes as people say them. */
function durationOf(say: Say, minutes: number) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return say("document.personCopy.duration", {
    kind: hours && rest ? "both" : hours ? "hours" : "minutes",
    hours,
    minutes: rest,
  });
}
