import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { columnsTold, cutsOf, gatherAlong, gatherSmall, mayTell, openColumns } from "@/domain/indicator-groups";
import { isFew } from "@/domain/indicator-suppression";

const table = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 60 })), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .map((rows) => {
    const open = openColumns(rows);
    return rows.map((row) => row.filter((_, column) => open[column]));
  });

const sum = (rows: number[][], places: number[]) =>
  (rows[0] ?? []).map((_, column) => places.reduce((total, place) => total + (rows[place]?.[column] ?? 0), 0));

describe("districts of a town", () => {
  test.prop([table])("every row is told alone or together, once", (rows) => {
    const { alone, together } = gatherSmall(rows);
    expect([...alone, ...together].sort()).toEqual(rows.map((_, place) => place).sort());
  });

  test.prop([table])("nothing told is few, and one row is never told by taking the others off the town", (rows) => {
    const { alone, together } = gatherSmall(rows);
    for (const place of alone) expect(rows[place]?.some(isFew)).toBe(false);
    if (alone.length > 0) {
      expect(sum(rows, together).some(isFew)).toBe(false);
      expect(together).not.toHaveLength(1);
    }
  });

  test.prop([table])(
    "whoever knows the town and every row told can only reach rows of nobody or of five and more",
    (rows) => {
      const { alone, together } = gatherSmall(rows);
      const whole = sum(rows, [...alone, ...together]);
      // Any difference of the town and a choice of rows is the sum of the groups that are left: each none or five and more.
      for (let choice = 0; choice < 2 ** alone.length; choice += 1) {
        const taken = alone.filter((_, index) => (choice >> index) & 1);
        const left = whole.map((count, column) => count - (sum(rows, taken)[column] ?? 0));
        expect(left.some(isFew)).toBe(false);
      }
    },
  );
});

describe("months of referral", () => {
  test.prop([table])("groups follow one another without a gap and none tells a few", (rows) => {
    const groups = gatherAlong(rows);
    expect(groups.flat()).toEqual(rows.map((_, place) => place));
    for (const group of groups) expect(sum(rows, group).some(isFew)).toBe(false);
  });
});

describe("periods", () => {
  const series = fc.array(fc.oneof(fc.nat({ max: 6 }), fc.constant(0), fc.nat({ max: 40 })), {
    minLength: 1,
    maxLength: 9,
  });

  test.prop([series])(
    "no period told, and no difference of two periods told, is about one to four people",
    (months) => {
      const told: { from: number; to: number; count: number }[] = [];
      for (let from = 0; from < months.length; from += 1)
        for (let to = from; to < months.length; to += 1)
          if (mayTell(months, from, to))
            told.push({ from, to, count: months.slice(from, to + 1).reduce((total, count) => total + count, 0) });
      for (const one of told) {
        expect(isFew(one.count)).toBe(false);
        for (const other of told) {
          const nested = one.from <= other.from && other.to <= one.to;
          const meeting = one.to + 1 === other.from || (one.from < other.from && other.from <= one.to);
          if (nested) expect(isFew(one.count - other.count)).toBe(false);
          if (meeting) {
            const overlap = months.slice(other.from, one.to + 1).reduce((total, count) => total + count, 0);
            expect(isFew(one.count - overlap)).toBe(false);
            expect(isFew(other.count - overlap)).toBe(false);
            expect(isFew(overlap)).toBe(false);
          }
        }
      }
    },
  );

  test.prop([series])(
    "a hidden month could be another number: some other town shows the very same periods",
    (months) => {
      const shown = (some: number[]) => {
        const page: string[] = [];
        for (let from = 0; from < some.length; from += 1)
          for (let to = from; to < some.length; to += 1)
            page.push(
              mayTell(some, from, to)
                ? String(some.slice(from, to + 1).reduce((total, count) => total + count, 0))
                : "?",
            );
        return page.join();
      };
      const cuts = cutsOf(months);
      months.forEach((count, place) => {
        if (!isFew(count) || months.reduce((total, one) => total + one, 0) < 5) return;
        // Some more here and as many less beside it, within the same group.
        const group = months.flatMap((_, other) =>
          other !== place && !cuts.slice(Math.min(place, other) + 1, Math.max(place, other) + 1).includes(true)
            ? [other]
            : [],
        );
        const towns = [-3, -2, -1, 1, 2, 3].flatMap((step) =>
          group.map((other) => months.map((one, at) => (at === place ? one + step : at === other ? one - step : one))),
        );
        const page = shown(months);
        const alike = towns.filter((town) => town.every((one) => one >= 0) && shown(town) === page);
        expect(alike.length, months.join(" ")).toBeGreaterThan(0);
      });
    },
  );

  test.prop([series])("where people come again, a period told has five of them in one month, or nobody", (months) => {
    for (let from = 0; from < months.length; from += 1)
      for (let to = from; to < months.length; to += 1)
        if (mayTell(months, from, to, true) && Math.max(...months) >= 5)
          expect(isFew(Math.max(...months.slice(from, to + 1)))).toBe(false);
  });

  test("a quiet month is a month of nobody, which may be told", () => {
    expect(cutsOf([7, 0, 3, 4, 9])).toEqual([true, true, true, false, true, true]);
    expect(cutsOf([7, 2])).toEqual([true, false, true]);
    expect(mayTell([7, 0, 3, 4, 9], 2, 2)).toBe(false);
    expect(mayTell([7, 0, 3, 4, 9], 2, 3)).toBe(true);
  });
});

test("of a table the columns are told that leave most numbers standing", () => {
  const rows = [
    [20, 9, 1],
    [30, 12, 2],
    [8, 5, 2],
  ];
  const alone = (some: readonly (readonly number[])[]) => gatherSmall(some).alone.length;
  expect(columnsTold(rows, alone)).toEqual([0, 1]);
  expect(columnsTold([[20, 9, 6]], alone)).toEqual([0, 1, 2]);
});
