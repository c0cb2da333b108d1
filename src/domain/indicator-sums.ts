import { fewest, isFew, type Protection } from "./indicator-suppression";

/** A sum a reader can do: the whole is its parts together. What of the whole has no figure of its own is the named `rest`. */
export type Sum = { whole: string; parts: readonly string[]; rest?: string };

/** What a reader can know of a hidden figure: between these two numbers. */
type Range = { least: number; most: number };

const members = ({ whole, parts, rest }: Sum) => [whole, ...parts, ...(rest ? [rest] : [])];

/**
 * Figures that stand on one page and are tied by sums. Those about one to four people are hidden; then the page is read as
 * somebody would who does every sum: while that tells a hidden one, the smallest figures tied to it are hidden too. What is
 * left hidden can be no one number. A hidden figure is told "few" only where no larger one is hidden with it.
 */
export function protectTogether(counts: Readonly<Record<string, number>>, sums: readonly Sum[]) {
  const hidden = new Set(Object.keys(counts).filter((name) => isFew(counts[name] ?? 0)));
  for (let told = toldBy(counts, sums, hidden); told.length > 0; told = toldBy(counts, sums, hidden)) {
    const next = smallestTied(counts, sums, hidden, told);
    if (next.length === 0) break;
    for (const name of next) hidden.add(name);
  }
  const reserved = (name: string) =>
    !isFew(counts[name] ?? 0) ||
    sums.some(
      (sum) => members(sum).includes(name) && members(sum).some((one) => hidden.has(one) && !isFew(counts[one] ?? 0)),
    );
  return (name: string): Protection => (!hidden.has(name) ? "shown" : reserved(name) ? "reserved" : "few");
}

/** The small figures that the sums tell: their range holds one number. */
function toldBy(counts: Readonly<Record<string, number>>, sums: readonly Sum[], hidden: ReadonlySet<string>) {
  const ranges = rangesOf(counts, sums, hidden);
  return [...hidden].filter((name) => {
    const { least, most } = ranges.get(name) ?? { least: 0, most: Number.POSITIVE_INFINITY };
    return isFew(counts[name] ?? 0) && least >= most;
  });
}

/** What a reader of the shown figures can work out of the others, sum by sum until nothing is learnt any more. Nobody counts less than one in a hidden figure, or less than none in a rest. */
export function rangesOf(counts: Readonly<Record<string, number>>, sums: readonly Sum[], hidden: ReadonlySet<string>) {
  const ranges = new Map<string, Range>();
  for (const sum of sums)
    for (const name of members(sum)) {
      const known = counts[name];
      if (known === undefined) ranges.set(name, { least: 0, most: Number.POSITIVE_INFINITY });
      else if (!hidden.has(name)) ranges.set(name, { least: known, most: known });
      else ranges.set(name, { least: 1, most: isFew(known) ? fewest - 1 : Number.POSITIVE_INFINITY });
    }
  const combined = [...sums.map(signed), ...differences(sums)];
  for (let learnt = true, rounds = 0; learnt && rounds < 40; rounds += 1) {
    learnt = false;
    for (const sum of combined) learnt = narrow(sum, ranges) || learnt;
  }
  return ranges;
}

/** A sum as terms that add up to nothing. */
type Terms = Map<string, number>;

const signed = (sum: Sum): Terms => new Map(members(sum).map((name, index) => [name, index === 0 ? -1 : 1] as const));

/** Two sums that share figures, one taken off the other (and the other way round it tells the same). */
function differences(sums: readonly Sum[]): Terms[] {
  return sums.flatMap((one, index) =>
    sums.slice(index + 1).flatMap((other) => {
      if (!members(one).some((name) => members(other).includes(name))) return [];
      return [1, -1].map((sign) => {
        const terms = signed(one);
        for (const [name, factor] of signed(other)) terms.set(name, (terms.get(name) ?? 0) + sign * factor);
        for (const [name, factor] of terms) if (factor === 0) terms.delete(name);
        return terms;
      });
    }),
  );
}

/** Narrows what is known of every figure of a sum by what is known of the others; says whether it learnt something. */
function narrow(terms: Terms, ranges: Map<string, Range>) {
  let learnt = false;
  for (const [name, factor] of terms) {
    const own = ranges.get(name);
    if (!own) continue;
    let [low, high] = [0, 0];
    for (const [other, weight] of terms) {
      const range = ranges.get(other);
      if (other === name || !range) continue;
      low += weight > 0 ? weight * range.least : weight * range.most;
      high += weight > 0 ? weight * range.most : weight * range.least;
    }
    const [one, two] = [-low / factor, -high / factor];
    const least = Math.max(own.least, Math.ceil(Math.min(one, two)));
    const most = Math.min(own.most, Math.floor(Math.max(one, two)));
    if (least > own.least || most < own.most) {
      ranges.set(name, { least, most });
      learnt = true;
    }
  }
  return learnt;
}

/** Of the figures tied by a sum to those given away, the smallest still shown that counts somebody; all of them that are as small. */
function smallestTied(
  counts: Readonly<Record<string, number>>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  told: readonly string[],
) {
  const open = (name: string) => !hidden.has(name) && (counts[name] ?? 0) > 0;
  const tied = sums.filter((sum) => members(sum).some((name) => told.includes(name)));
  for (const candidates of [tied.flatMap(({ parts }) => parts), tied.map(({ whole }) => whole), Object.keys(counts)]) {
    const left = [...new Set(candidates)].filter(open);
    const least = Math.min(...left.map((name) => counts[name] ?? 0));
    if (left.length > 0) return left.filter((name) => counts[name] === least);
  }
  return [];
}
