import { type OwnLine, personKey, type RegionalDifference, type RegionalRow } from "@/domain/regional";
import { formatDay } from "@/lib/dates";
import { typedHours } from "@/lib/hours";
import { typedCents } from "@/lib/money";
import type { ComparedList } from "@/server/regional/read-lists";

/** What kind of difference a line of the comparison tells. */
type Kind = RegionalDifference["field"] | "missingThere" | "missingHere" | "unknown";

/** One line of the comparison: whose, which service, what differs, both sides as written. */
type ComparisonRow = {
  key: string;
  planId: string | null;
  person: string;
  service: string;
  kind: Kind;
  there: string;
  here: string;
};

type Words = {
  line: (of: { hours: string; amount: string; period: string; protocol: string }) => string;
  unknownAmount: string;
  /** What stands for all the services of a plan that is not there at all. */
  wholePlan: (count: number) => string;
};

/**
 * Every difference of a comparison, by person; the screen and the file hold the same ones. One a line, but for a plan that is
 * not there at all, which is one line after the others: what was never typed must not hide what was typed wrong.
 */
export function comparisonRows(
  { compared, names }: Pick<ComparedList, "compared" | "names">,
  words: Words,
): ComparisonRow[] {
  const { pairs, missingThere, missingHere, unknown } = compared;
  const nameOf = (line: OwnLine) => names.get(line.personId) ?? "";
  const own = [...pairs.map(({ line }) => line), ...missingThere];
  const byCode = new Map(own.map((line) => [personKey(line.identifier), nameOf(line)]));
  const there = ({ hours, amount, from, to, protocol }: RegionalRow) =>
    words.line({ hours, amount, period: `${from} – ${to}`, protocol });
  const here = ({ minutes, amountCents, startsOn, endsOn, protocol }: OwnLine) =>
    words.line({
      hours: typedHours(minutes),
      amount: amountCents === null ? words.unknownAmount : typedCents(amountCents),
      period: `${formatDay(startsOn)} – ${formatDay(endsOn)}`,
      protocol: protocol ?? "—",
    });
  const typedIn = new Set(pairs.map(({ line }) => line.planId));
  const rows: ComparisonRow[] = [
    ...pairs.flatMap(({ row, line, differences }) =>
      differences.map(({ field, ...sides }) => ({
        key: `${row.line} ${field}`,
        planId: line.planId,
        person: nameOf(line),
        service: `${line.code} ${line.name}`,
        kind: field,
        ...sides,
      })),
    ),
    ...missingThere
      .filter(({ planId }) => typedIn.has(planId))
      .map((line) => ({
        key: `${line.planId} ${line.key}`,
        planId: line.planId,
        person: nameOf(line),
        service: `${line.code} ${line.name}`,
        kind: "missingThere" as const,
        there: "",
        here: here(line),
      })),
    ...missingHere.map((row) => ({
      key: `${row.line} missingHere`,
      planId: null,
      person: byCode.get(personKey(row.identifier)) ?? row.identifier,
      service: row.service,
      kind: "missingHere" as const,
      there: there(row),
      here: "",
    })),
  ];
  const notThere = missingThere.filter(({ planId }) => !typedIn.has(planId));
  const whole = [...new Set(notThere.map(({ planId }) => planId))].map((planId) => {
    const lines = notThere.filter((line) => line.planId === planId);
    return {
      key: planId,
      planId,
      person: lines[0] ? nameOf(lines[0]) : "",
      service: words.wholePlan(lines.length),
      kind: "missingThere" as const,
      there: "",
      here: "",
    };
  });
  return [
    ...rows.toSorted(byName),
    ...whole.toSorted(byName),
    ...unknown.map((row) => ({
      key: `${row.line} unknown`,
      planId: null,
      person: row.identifier || "—",
      service: row.service,
      kind: "unknown" as const,
      there: there(row),
      here: "",
    })),
  ];
}

const byName = (one: ComparisonRow, other: ComparisonRow) => one.person.localeCompare(other.person, "it");
