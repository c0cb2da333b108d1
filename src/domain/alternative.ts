import { daysBetween } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { type ContentLine, inReadingOrder, type PlanContent } from "./plan-content";

/** So many packages of services may be open beside the text being written: more cannot be compared by anybody. */
export const mostAlternatives = 3;

const letters = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** The name a new alternative is proposed: the first letter not used yet. */
export const nextName = (used: readonly string[]) =>
  letters.find((letter) => !used.includes(letter)) ?? String(used.length + 1);

/** Who was there when an alternative was chosen. Roles only: nobody's name. */
export const presences = ["PERSON", "OPERATOR", "OFFICINA", "FAMILY", "OTHER"] as const;
export type Presence = (typeof presences)[number];

/** The services of a text with their terms: what an alternative is. Goals and people are not part of it. */
export type Package = Pick<PlanContent, "lines" | "totalCents" | "totalMinutes" | "undefinedCosts">;

/** Whether two packages hold the same services on the same terms. */
export const samePackage = (a: Package, b: Package) =>
  JSON.stringify(inReadingOrder(a.lines).map(inOrder)) === JSON.stringify(inReadingOrder(b.lines).map(inOrder));
const inOrder = (line: ContentLine) => Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1));

/** What a package comes to: minutes, cents (lines of unknown cost aside), services, and weeks from its first day to its last, begun ones counted. */
export function packageFigures({ lines, totalCents, totalMinutes, undefinedCosts }: Package): {
  minutes: number;
  cents: Cents;
  undefinedCosts: number;
  services: number;
  weeks: number;
} {
  const starts = lines.map(({ startsOn }) => startsOn).sort();
  const ends = lines.map(({ endsOn }) => endsOn).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  const weeks = first && last ? Math.ceil((daysBetween(first, last) + 1) / 7) : 0;
  return { minutes: totalMinutes, cents: totalCents, undefinedCosts, services: lines.length, weeks };
}

/** Every service of some packages, once, in reading order; to lay them side by side. */
export function servicesOf(packages: readonly Package[]): Pick<ContentLine, "key" | "code" | "name" | "section">[] {
  const known = new Map(packages.flatMap(({ lines }) => lines).map((line) => [line.key, line]));
  return inReadingOrder([...known.values()]);
}
