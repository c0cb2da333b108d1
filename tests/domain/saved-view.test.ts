import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { readView, viewAddress, viewListNames, viewLists, viewQueryOf } from "@/domain/saved-view";
import { parseQuery } from "@/lib/query";

test.each([
  ["households", "tab=late&debtFrom=100%2C50&owner=nobody", { tab: "late", debtFrom: "100,50" }, ["owner"]],
  ["households", "tab=mine", { tab: "mine" }, []],
  ["referrals", "urgency=HIGH&from=31%2F02%2F2026", { urgency: "HIGH" }, ["from"]],
  ["plans", "status=SIGNED&programme=x&sort=colour", { status: "SIGNED" }, ["programme", "sort"]],
  ["agenda", "view=week&on=2026-11-23&whose=all", { view: "week", whose: "all" }, ["on"]],
  ["hours", "by=month&from=2026-03&after=x", { by: "month", from: "2026-03" }, ["after"]],
  ["people", "__proto__=x&constructor=y&q=rossi", { q: "rossi" }, ["__proto__", "constructor"]],
] as const)("a view of %s kept as %s still asks %j and has lost %j", (list, stored, params, lost) => {
  expect(readView(list, stored)).toEqual({ params, lost });
});

const anything = fc.dictionary(
  fc.string(),
  fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string()), fc.constant(undefined)),
);
property.prop([fc.constantFrom(...viewListNames), anything, fc.string({ unit: "binary" })])(
  "whatever an address holds, what is kept of it asks the list the same again, and nothing else gets in",
  (list, params, words) => {
    const kept = viewQueryOf(list, { ...params, q: words });
    const read = readView(list, kept);
    expect(read.lost).toEqual([]);
    expect(new URLSearchParams(read.params).toString()).toBe(kept);
    const schema = viewLists[list].query;
    expect(Object.keys(read.params).every((name) => name in schema.shape)).toBe(true);
    expect(() => parseQuery(schema, read.params)).not.toThrow();
    expect(viewAddress(list, kept).startsWith(viewLists[list].path)).toBe(true);
  },
);
