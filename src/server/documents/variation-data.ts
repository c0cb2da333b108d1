import "server-only";
import { kindsOf } from "@/domain/variation";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import { activitiesData } from "./activities-data";
import { recipientFacts } from "./pip-data";
import type { PlanDocument } from "./plan-document";
import { amountOf, type Fact, periodOf, sheetData, signaturesData, type Wanted } from "./sheet-data";

const words = [
  ..."recipient activities type period deliverer thirdParties hours value deviations signatures"
    .split(" ")
    .map((word) => `plan.print.${word}`),
  "plan.page.noLines",
  ..."why assessment changes change deltaHours deltaEuro noChanges totals measure before after difference inForce"
    .split(" ")
    .map((word) => `document.variation.${word}`),
];

const sign = (value: number) => (value > 0 ? "+ " : value < 0 ? "− " : "");
const minutes = (delta: number) => (delta ? `${sign(delta)}${formatMinutes(Math.abs(delta))}` : "—");
const cents = (delta: number) => (delta ? `${sign(delta)}${formatCents(Math.abs(delta))}` : "—");

/** A variation: why, what changes from the version it starts from in words, hours and euro, the services as they become, signatures. */
export function variationData(document: PlanDocument, wanted: Wanted) {
  const { say } = wanted;
  const { content, variation, version } = document;
  if (!variation) throw new Error(`version ${version.number} is no variation`);
  const { before, changes, reason, assessment, openedBy, createdAt, baseVersion } = variation;
  const deltaMinutes = content.totalMinutes - before.totalMinutes;
  const deltaCents = content.totalCents - before.totalCents;
  const sheet = sheetData(document, wanted, { title: say("document.variation.title"), words, costs: true });
  return {
    ...sheet,
    subtitle: say("document.variation.subtitle", { code: content.plan, from: baseVersion.number, to: version.number }),
    recipient: recipientFacts(document, say).slice(0, 4),
    about: [
      [
        say("document.variation.kinds"),
        kindsOf(changes)
          .map((kind) => say(`variation.kinds.${kind}`))
          .join(", "),
      ],
      [say("document.variation.reason"), say(`variation.reasons.${reason}`)],
      [say("document.variation.openedBy"), openedBy.name],
      [say("document.variation.openedOn"), formatDay(createdAt)],
    ] satisfies Fact[],
    assessment,
    changes: changes.map(({ message, ...change }) => [
      say(message.key, message.values),
      minutes(change.deltaMinutes),
      cents(change.deltaCents),
    ]),
    changesTotal: [say("document.variation.total"), minutes(deltaMinutes), cents(deltaCents)],
    totals: [
      [
        say("plan.print.hours"),
        formatMinutes(before.totalMinutes),
        formatMinutes(content.totalMinutes),
        minutes(deltaMinutes),
      ],
      [
        say("plan.print.value"),
        amountOf(say, before.totalCents, before.undefinedCosts),
        amountOf(say, content.totalCents, content.undefinedCosts),
        cents(deltaCents),
      ],
      [say("plan.facts.period"), periodOf(before), periodOf(content), ""],
    ],
    ...activitiesData(content, say),
    inForce: say(`document.variation.inForceNow.${version.status}`, {
      version: baseVersion.number,
      on: formatDay(version.signedAt),
    }),
    signatures: signaturesData(document, say),
  };
}
