import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { z } from "zod";
import { afterCursor, decodeCursor, encodeCursor, toPage } from "@/lib/keyset";
import { oneOf, parseQuery, withParams, words } from "@/lib/query";

const schema = z.object({ tab: oneOf(["mine", "all"], "mine"), q: words });

test("wrong, repeated and missing parameters count as absent", () => {
  expect(parseQuery(schema, { tab: "x'--", q: ["a", "b"], other: "1" })).toEqual({ tab: "mine", q: "a" });
  expect(parseQuery(schema, {})).toEqual({ tab: "mine", q: "" });
});

property.prop([fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())))])(
  "no address breaks a page",
  (params) => {
    expect(() => parseQuery(schema, { ...params, tab: params.q, q: params.tab })).not.toThrow();
  },
);

test("empty parameters leave the address", () =>
  expect(withParams("/a", { q: "", tab: "all", after: null })).toBe("/a?tab=all"));

property.prop([fc.string()])("what is not a cursor is the first page", (text) => {
  expect(decodeCursor(`${text}!`)).toBeNull();
});

property.prop([
  fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.uuid()), { maxLength: 40 }),
  fc.integer({ min: 1, max: 7 }),
])("page after page every row is seen once, in order", (rows, size) => {
  const sorted = rows.toSorted((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  const holds = (row: (typeof rows)[number], where: ReturnType<typeof afterCursor>) => {
    const [, ties] = where.AND as [unknown, { OR: [{ n: { gt: number } }, { n: number; id: { gt: string } }] }];
    return row[0] > ties.OR[0].n.gt || (row[0] === ties.OR[1].n && row[1] > ties.OR[1].id.gt);
  };
  const seen: typeof rows = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const at = decodeCursor(cursor);
    const rest = at ? sorted.filter((row) => holds(row, afterCursor("n", "asc", at[0], at[1]))) : sorted;
    const page = toPage(rest.slice(0, size + 1), size, (row) => [row[0], row[1]]);
    seen.push(...page.rows);
    cursor = page.next;
  }
  expect(seen).toEqual(sorted);
  expect(encodeCursor([null, "01890a5d-ac96-774b-bcce-b302099a8057"])).toMatch(/^[\w-]+$/);
});
