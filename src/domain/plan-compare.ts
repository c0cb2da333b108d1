import type { LineStatus } from "@/generated/prisma/enums";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import type { ContentLine, PlanContent } from "./plan-content";
import { formatQuantity } from "./volume";

/** What kind of thing changed: what a variation weighs is read from it. */
export type ChangeKind =
  | "wording"
  | "identity"
  | "operator"
  | "parties"
  | "planPeriod"
  | "linePeriod"
  | "deliverer"
  | "volume"
  | "serviceAdded"
  | "serviceRemoved"
  | "serviceClosed"
  | "serviceReopened"
  | "serviceSuspended"
  | "serviceResumed"
  | "terms";

/** Where a change goes: more hours, cost or days; fewer; neither. */
export type Direction = "up" | "down" | "same";

/** One difference between two texts, in words, with what it does to hours and cost. Minutes and cents. */
export type PlanChange = {
  kind: ChangeKind;
  direction: Direction;
  message: Message;
  lineKey?: string;
  deltaMinutes: number;
  deltaCents: number;
};

const signed = (cents: number) => (cents < 0 ? `− ${formatCents(-cents)}` : `+ ${formatCents(cents)}`);

const minutesOf = (line: ContentLine) => (line.unit === "HOUR" ? line.quantity : 0);

const plain = (
  kind: ChangeKind,
  key: string,
  values: Message["values"],
  direction: Direction = "same",
): PlanChange => ({
  kind,
  direction,
  message: { key: `plan.changes.${key}`, values },
  deltaMinutes: 0,
  deltaCents: 0,
});

const period = (of: { startsOn: string; endsOn: string }) => `${formatDay(of.startsOn)} – ${formatDay(of.endsOn)}`;

function headChanges(before: PlanContent, after: PlanContent): PlanChange[] {
  const name = ({ person }: PlanContent) =>
    [person.lastName, person.firstName, person.identifier, formatDay(person.birthDate)].filter(Boolean).join(" ");
  const facts: [ChangeKind, string, string, string][] = [
    ["identity", "person", name(before), name(after)],
    ["parties", "provider", before.provider, after.provider],
    ["operator", "operator", before.operator, after.operator],
    ["parties", "referrer", before.referrer, after.referrer],
    ["parties", "programme", before.programme.name, after.programme.name],
  ];
  const changes = facts.flatMap(([kind, key, was, is]) =>
    was === is ? [] : [plain(kind, key, { before: was, after: is })],
  );
  if (period(before) !== period(after)) {
    const longer = after.endsOn > before.endsOn || after.startsOn < before.startsOn;
    const values = { before: period(before), after: period(after) };
    changes.push(plain("planPeriod", "planPeriod", values, longer ? "up" : "down"));
  }
  if (before.aidBand !== after.aidBand)
    changes.push(plain("parties", "aidBand", { before: before.aidBand, after: after.aidBand }));
  return changes;
}

function goalChanges(before: PlanContent, after: PlanContent): PlanChange[] {
  const changes: PlanChange[] = [];
  for (const goal of after.goals) {
    const was = before.goals.find(({ key }) => key === goal.key);
    if (!was) changes.push(plain("wording", "goalAdded", { text: goal.text }));
    else if (was.text !== goal.text)
      changes.push(plain("wording", "goalEdited", { before: was.text, after: goal.text }));
  }
  for (const goal of before.goals)
    if (!after.goals.some(({ key }) => key === goal.key))
      changes.push(plain("wording", "goalRemoved", { text: goal.text }));
  const order = (content: PlanContent) => content.goals.map(({ key }) => key).join();
  if (changes.length === 0 && order(before) !== order(after)) changes.push(plain("wording", "goalsReordered", {}));
  return changes;
}

function lineChanges(was: ContentLine, is: ContentLine): PlanChange[] {
  const values = { service: is.name };
  const of = (change: PlanChange): PlanChange => ({ ...change, lineKey: is.key });
  const changes: PlanChange[] = [];
  const deltaCents = (is.amountCents ?? 0) - (was.amountCents ?? 0);
  if (was.quantity !== is.quantity || was.amountCents !== is.amountCents || was.unit !== is.unit)
    changes.push({
      kind: "volume",
      direction: is.quantity > was.quantity || deltaCents > 0 ? "up" : "down",
      lineKey: is.key,
      deltaMinutes: minutesOf(is) - minutesOf(was),
      deltaCents,
      message: {
        key: is.amountCents === null ? "plan.changes.volumeUnknownCost" : "plan.changes.volume",
        values: { ...values, before: formatQuantity(was), after: formatQuantity(is), delta: signed(deltaCents) },
      },
    });
  if (period(was) !== period(is))
    changes.push(of(plain("linePeriod", "linePeriod", { ...values, before: period(was), after: period(is) })));
  if (was.delivererId !== is.delivererId || was.deliverer !== is.deliverer)
    changes.push(of(plain("deliverer", "deliverer", { ...values, before: was.deliverer, after: is.deliverer })));
  for (const field of ["thirdParties", "deviationReason"] as const)
    if (was[field] !== is[field]) {
      const key = was[field] === null ? `${field}Added` : is[field] === null ? `${field}Removed` : field;
      changes.push(of(plain("wording", key, { ...values, before: was[field] ?? "", after: is[field] ?? "" })));
    }
  const rest = ({ area, code, name, mode, payBasis, mandatory, verification, minQuantity, maxQuantity }: ContentLine) =>
    [area, code, name, mode, payBasis, mandatory, verification, minQuantity, maxQuantity].join("|");
  if (rest(was) !== rest(is) || (was.unitCostCents !== is.unitCostCents && was.amountCents === is.amountCents))
    changes.push(of(plain("terms", "terms", values)));
  if (was.status !== is.status) {
    const kind = statusChange(was.status, is.status);
    changes.push(of(plain(kind, kind, values)));
  }
  return changes;
}

const statusChange = (was: LineStatus, is: LineStatus) =>
  is === "CLOSED"
    ? "serviceClosed"
    : was === "CLOSED"
      ? "serviceReopened"
      : is === "SUSPENDED"
        ? "serviceSuspended"
        : "serviceResumed";

const whole = (kind: "serviceAdded" | "serviceRemoved", line: ContentLine): PlanChange => {
  const sign = kind === "serviceAdded" ? 1 : -1;
  const deltaCents = sign * (line.amountCents ?? 0);
  return {
    kind,
    direction: kind === "serviceAdded" ? "up" : "down",
    lineKey: line.key,
    deltaMinutes: sign * minutesOf(line),
    deltaCents,
    message: {
      key: `plan.changes.${line.amountCents === null ? `${kind}UnknownCost` : kind}`,
      values: { service: line.name, quantity: formatQuantity(line), delta: signed(deltaCents) },
    },
  };
};

/**
 * What changed from one text to another, each difference in words ("Coaching: da 12 h a 18 h, + 204,00 €"). Empty exactly
 * when the two texts are the same, version number aside. The sum of the differences is the difference of the totals.
 */
export function comparePlanContents(before: PlanContent, after: PlanContent): PlanChange[] {
  const changes = [...headChanges(before, after), ...goalChanges(before, after)];
  for (const line of after.lines) {
    const was = before.lines.find(({ key }) => key === line.key);
    changes.push(...(was ? lineChanges(was, line) : [whole("serviceAdded", line)]));
  }
  for (const line of before.lines)
    if (!after.lines.some(({ key }) => key === line.key)) changes.push(whole("serviceRemoved", line));
  return changes;
}
