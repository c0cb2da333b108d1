/** Fewer people than this could be recognised: their figure is hidden from who reads statistics without the cases (product rules §2). */
export const fewest = 5;

/** How a figure may be shown: as it is; hidden because it is about too few; hidden so that the others do not give such a one away. */
export type Protection = "shown" | "few" | "reserved";

/** Whether a figure about so many stands for too few of them. None at all reveals nobody. */
export const isFew = (people: number) => people > 0 && people < fewest;

/** A figure that stands by itself. */
export const protectAlone = (people: number): Protection => (isFew(people) ? "few" : "shown");

/**
 * The parts of a whole that is shown too. Parts under five are hidden; while what is left of the whole would still give one
 * away, the smallest other part is hidden with them, and then none of them is told to be the small one. When there is no
 * other part to hide, the whole is hidden.
 */
export function protectParts(people: readonly number[], whole: number): { parts: Protection[]; whole: Protection } {
  const hidden = new Set(people.flatMap((count, index) => (isFew(count) ? [index] : [])));
  if (hidden.size === 0) return { parts: people.map(() => "shown"), whole: protectAlone(whole) };

  const others = people
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index);
  const allSmall = others.length === 0;
  const counts = () => [...hidden].map((index) => people[index] ?? 0);
  while (givesAway(counts())) {
    const least = others[0];
    if (!least) break;
    // All that are as small: choosing among equals by their place would tell which of the hidden was chosen.
    while (others[0]?.count === least.count) hidden.add(others.shift()?.index ?? least.index);
  }
  const told = counts().every(isFew) ? "few" : "reserved";
  const gone = allSmall || givesAway(counts());
  return {
    parts: people.map((_, index) => (hidden.has(index) ? told : "shown")),
    whole: gone ? (isFew(whole) ? "few" : "reserved") : protectAlone(whole),
  };
}

const sumOf = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Whether subtracting the parts shown from the whole tells a hidden one: it is alone, they are too few together, or only one set of small numbers adds up to the rest. */
const givesAway = (counts: number[]) =>
  counts.length < 2 ||
  sumOf(counts) < fewest ||
  sumOf(counts) <= counts.length ||
  (counts.every(isFew) && sumOf(counts) >= counts.length * (fewest - 1));
