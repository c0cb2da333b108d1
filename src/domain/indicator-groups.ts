import { isFew } from "./indicator-suppression";

const sumOf = (rows: readonly (readonly number[])[]) =>
  rows[0]?.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)) ?? [];
const hasFew = (row: readonly number[]) => row.some(isFew);
const mostOf = (rows: readonly (readonly number[])[]) =>
  rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column] ?? 0))) ?? [];
const sizeOf = (row: readonly number[]) => row.reduce((sum, count) => sum + count, 0);

/** The columns that may be told at all: a whole under five people is told nowhere, nor any part of it. */
export const openColumns = (rows: readonly (readonly number[])[]) => sumOf(rows).map((whole) => !isFew(whole));

/**
 * Rows of a table whose columns add up to wholes told beside it (districts × stages): rows with somebody, but fewer than five,
 * in a column are put together, and with them the smallest others until the rows together are no few in any column. So every
 * number told is none or five and more, and whatever is taken off whatever else, what remains is a sum of such numbers.
 * Answers the places of the rows in each group told; the last group is the one put together, if there is one.
 */
export function gatherSmall(rows: readonly (readonly number[])[]): { alone: number[]; together: number[] } {
  const places = rows.map((_, place) => place);
  const together = places.filter((place) => hasFew(rows[place] ?? []));
  const alone = places
    .filter((place) => !hasFew(rows[place] ?? []))
    .sort((one, other) => sizeOf(rows[one] ?? []) - sizeOf(rows[other] ?? []) || one - other);
  const gathered = () => sumOf(together.map((place) => rows[place] ?? []));
  while (together.length > 0 && alone.length > 0 && (together.length === 1 || hasFew(gathered()))) {
    const next = alone.shift();
    if (next !== undefined) together.push(next);
  }
  const inOrder = (some: number[]) => some.sort((one, other) => one - other);
  return { alone: inOrder(alone), together: inOrder(together) };
}

/**
 * The same for rows that follow one another (months of referral): a row with too few is put together with the next ones until
 * none is few in any column; what is left at the end joins the group before it. Where the same people may be counted in several
 * rows (`again`), a group is none or has five in one of its rows. Answers the places of each group, in order.
 */
export function gatherAlong(rows: readonly (readonly number[])[], again = false): number[][] {
  const groups: number[][] = [];
  let open: number[] = [];
  const few = (places: number[]) => hasFew((again ? mostOf : sumOf)(places.map((place) => rows[place] ?? [])));
  rows.forEach((_, place) => {
    open.push(place);
    if (few(open)) return;
    groups.push(open);
    open = [];
  });
  while (open.length > 0 && few(open) && groups.length > 0) open = [...(groups.pop() ?? []), ...open];
  return open.length > 0 ? [...groups, open] : groups;
}

/**
 * Where in a series of months a period may begin or end without giving a few people away: between two such cuts there are none
 * or at least five, so no difference of periods is smaller. Answers for each place whether a cut may stand before it; the place
 * after the last is always one (what is left over joins what came before). Where the same people may be counted in several
 * months (`again`), five must be in one of them.
 */
export function cutsOf(series: readonly number[], again = false): boolean[] {
  const starts = gatherAlong(
    series.map((count) => [count]),
    again,
  ).map(([start]) => start);
  return [...series.map((_, place) => starts.includes(place)), true];
}

/** Whether the sum of a series from one place up to and including another may be told: it lies between two cuts and is not few itself. */
export function mayTell(series: readonly number[], from: number, to: number, again = false) {
  const cuts = cutsOf(series, again);
  const sum = series.slice(from, to + 1).reduce((total, count) => total + count, 0);
  return cuts[from] === true && cuts[to + 1] === true && !isFew(sum);
}

/**
 * Which columns to tell of a table whose rows must be put together when one of their numbers is small: the more columns, the
 * fewer rows stand by themselves. Tried are the fullest columns, one more each time; answers the places of the choice that
 * tells most numbers. The first `least` columns are always told.
 */
export function columnsTold(
  rows: readonly (readonly number[])[],
  linesOf: (rows: readonly (readonly number[])[]) => number,
  least = 1,
): number[] {
  const wholes = sumOf(rows);
  const [fixed, others] = [
    wholes.map((_, place) => place).slice(0, least),
    wholes.map((_, place) => place).slice(least),
  ];
  others.sort((one, other) => (wholes[other] ?? 0) - (wholes[one] ?? 0) || one - other);
  const choices = [fixed, ...others.map((_, last) => [...fixed, ...others.slice(0, last + 1)])];
  const told = (places: number[]) => linesOf(rows.map((row) => places.map((place) => row[place] ?? 0))) * places.length;
  return choices.reduce((best, choice) => (told(choice) >= told(best) ? choice : best)).toSorted((a, b) => a - b);
}
