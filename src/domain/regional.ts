import { z } from "zod";
import type { CatalogueSection } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { guessIdentifierType, readIdentifier, tidyIdentifier } from "@/lib/codice-fiscale";
import { formatDay, parseDay } from "@/lib/dates";
import { id, text } from "@/lib/fields";
import { parseHours, typedHours } from "@/lib/hours";
import { type Cents, parseCents, typedCents } from "@/lib/money";
import { plainHeading } from "./landlord-import-columns";
import { pastDay } from "./past-day";
import { type ContentLine, inReadingOrder } from "./plan-content";

/** A row of the list taken out of the regional system, every cell as typed there; `line` is its number in the file. */
export type RegionalRow = {
  line: number;
  protocol: string;
  identifier: string;
  service: string;
  hours: string;
  amount: string;
  from: string;
  to: string;
};

/** A signed line as the regional system should have it. Minutes (0 for what is counted in results); cents, null when unknown. */
export type OwnLine = {
  key: string;
  planId: string;
  personId: string;
  identifier: string | null;
  protocol: string | null;
  code: string;
  name: string;
  minutes: number;
  amountCents: Cents | null;
  startsOn: Day;
  endsOn: Day;
};

/** One difference, both sides as people write them. */
export type RegionalDifference = {
  field: "service" | "hours" | "amount" | "period" | "protocol";
  there: string;
  here: string;
};

/** A row and the line it stands for, with what differs; nothing when they are equal. */
type RegionalPair = { row: RegionalRow; line: OwnLine; differences: RegionalDifference[] };

/** Every row and every line in exactly one place. `unknown`: rows of people who have no signed plan here. */
export type RegionalComparison = {
  pairs: RegionalPair[];
  missingThere: OwnLine[];
  missingHere: RegionalRow[];
  unknown: RegionalRow[];
};

/** The code under which a person is compared: tidy, without omocodia; empty for none. */
export function personKey(identifier: string | null) {
  const tidy = tidyIdentifier(identifier ?? "");
  const type = guessIdentifierType(tidy);
  const read = type && readIdentifier(type, tidy);
  return read?.ok ? read.identifier.base : tidy;
}

const sameService = ({ service }: RegionalRow, { code, name }: OwnLine) => {
  const there = plainHeading(service);
  return [code, name, `${code} ${name}`].some((one) => plainHeading(one) === there);
};

const minutesOf = (typed: string) => (typed.trim() === "" ? 0 : parseHours(typed));
const centsOf = (typed: string) => (typed.trim() === "" ? null : (parseCents(typed) ?? Number.NaN));
const sameProtocol = (one: string, other: string) => plainHeading(one) === plainHeading(other);
const period = (from: string, to: string) => `${from} – ${to}`;

/** What differs between a row and a line. A protocol is compared only where this side has one. */
function differencesOf(row: RegionalRow, line: OwnLine): RegionalDifference[] {
  const differs: [RegionalDifference["field"], boolean, string, string][] = [
    ["service", !sameService(row, line), row.service, `${line.code} ${line.name}`],
    ["hours", minutesOf(row.hours) !== line.minutes, row.hours, typedHours(line.minutes)],
    ["amount", centsOf(row.amount) !== line.amountCents, row.amount, typedCents(line.amountCents)],
    [
      "period",
      parseDay(row.from) !== line.startsOn || parseDay(row.to) !== line.endsOn,
      period(row.from, row.to),
      period(formatDay(line.startsOn), formatDay(line.endsOn)),
    ],
    [
      "protocol",
      line.protocol !== null && !sameProtocol(row.protocol, line.protocol),
      row.protocol,
      line.protocol ?? "",
    ],
  ];
  return differs.flatMap(([field, is, there, here]) => (is ? [{ field, there, here }] : []));
}

const only = (row: RegionalRow, line: OwnLine, ...fields: RegionalDifference["field"][]) =>
  differencesOf(row, line).every(({ field }) => fields.includes(field));

/** What makes a row stand for a line, the surest first: equal, its protocol known; equal; same service and protocol; same service; same everything but the service. */
const alike: ((row: RegionalRow, line: OwnLine) => boolean)[] = [
  (row, line) => line.protocol !== null && only(row, line),
  (row, line) => only(row, line),
  (row, line) => sameService(row, line) && only(row, line, "hours", "amount", "period"),
  (row, line) => sameService(row, line),
  (row, line) => only(row, line, "service", "protocol"),
];

/**
 * Compares what was entered in the regional system with the signed lines, person by person. Every row and every line is
 * accounted for exactly once; equal lists give pairs without differences and nothing else.
 */
export function compareRegional(rows: readonly RegionalRow[], lines: readonly OwnLine[]): RegionalComparison {
  const theirs = byPerson(rows);
  const ours = byPerson(lines);
  const found: RegionalComparison = { pairs: [], missingThere: [], missingHere: [], unknown: [] };
  for (const [person, own] of ours) {
    // Without an identifier nobody is the same as anybody.
    const compared = pairUp(person ? (theirs.get(person) ?? []) : [], own);
    found.pairs.push(...compared.pairs);
    found.missingThere.push(...compared.lines);
    found.missingHere.push(...compared.rows);
  }
  for (const [person, some] of theirs) if (!person || !ours.has(person)) found.unknown.push(...some);
  return found;
}

function byPerson<T extends { identifier: string | null }>(things: readonly T[]) {
  const groups = new Map<string, T[]>();
  for (const one of things) {
    const person = personKey(one.identifier);
    const group = groups.get(person);
    if (group) group.push(one);
    else groups.set(person, [one]);
  }
  return groups;
}

function pairUp(rows: readonly RegionalRow[], lines: readonly OwnLine[]) {
  const left = { rows: [...rows], lines: [...lines] };
  const pairs: RegionalPair[] = [];
  for (const isAlike of alike)
    for (const row of [...left.rows]) {
      const line = left.lines.find((one) => isAlike(row, one));
      if (!line) continue;
      pairs.push({ row, line, differences: differencesOf(row, line) });
      left.rows.splice(left.rows.indexOf(row), 1);
      left.lines.splice(left.lines.indexOf(line), 1);
    }
  return { pairs, ...left };
}

/** The columns an uploaded list must have, as they are called in it. */
export const regionalColumns = {
  protocol: ["protocollo", "prot", "n protocollo", "numero protocollo"],
  identifier: ["codice fiscale", "cod fiscale", "cf"],
  service: ["servizio", "tipologia"],
  hours: ["ore"],
  amount: ["importo", "valorizzazione"],
  from: ["dal", "data inizio"],
  to: ["al", "data fine"],
} as const satisfies Record<Exclude<keyof RegionalRow, "line">, readonly string[]>;
type Column = keyof typeof regionalColumns;
const columns = Object.keys(regionalColumns) as Column[];

/** Where each column stands among some headings, and those that are missing, as they should be called. */
export function findRegionalColumns(headings: readonly string[]) {
  const plain = headings.map(plainHeading);
  const places = Object.fromEntries(
    columns.map((column) => [
      column,
      plain.findIndex((one) => (regionalColumns[column] as readonly string[]).includes(one)),
    ]),
  ) as Record<Column, number>;
  return {
    places,
    missing: columns.filter((column) => places[column] < 0).map((column) => regionalColumns[column][0]),
  };
}

/** The longest list that is taken in; rows. And its size; megabytes. */
export const mostRegionalRows = 5000;
export const largestRegionalMegabytes = 5;

/** The lines of a text in the two sections of the regional system, each in its order (domain notes §3.3). */
export const regionalSections = (lines: readonly ContentLine[]) =>
  (["LAVORO", "FORMAZIONE"] as const satisfies CatalogueSection[]).map((section) => ({
    section,
    lines: inReadingOrder(lines).filter((line) => line.section === section),
  }));

/** When a signed version was typed into the regional system, and under which protocol number. */
export const regionalEntryForm = z.object({ planId: id, planVersionId: id, enteredOn: pastDay, protocol: text(60) });
export type RegionalEntryForm = z.output<typeof regionalEntryForm>;
