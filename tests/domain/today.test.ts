import { expect, test } from "vitest";
import { inOrder, levelOf, levelSince, type Waiting } from "@/domain/today";

test.each([
  ["2026-11-20", "late"],
  ["2026-11-23", "soon"],
  ["2026-11-24", "soon"],
  ["2026-11-25", "waiting"],
  [null, "waiting"],
] as const)("on 23 November 2026 a thing due on %s is %s", (dueOn, level) => {
  expect(levelOf(dueOn, "2026-11-23")).toBe(level);
});

test("over a weekend, Monday's things are pressing on Friday already", () => {
  expect(levelOf("2026-11-30", "2026-11-27")).toBe("soon");
});

test.each([
  ["2026-11-19", "waiting"],
  ["2026-11-18", "soon"],
  ["2026-11-17", "late"],
] as const)("a thing that should wait three working days and waits since %s is %s", (since, level) => {
  expect(levelSince(since, 3, "2026-11-23")).toBe(level);
});

test("the most pressing comes first, then the earliest; what has no day comes last", () => {
  const thing = (id: string, over: Partial<Waiting>): Waiting => ({
    id,
    rule: "appointments",
    href: "/",
    subject: id,
    level: "waiting",
    when: null,
    ...over,
  });
  const things = [
    thing("no day", {}),
    thing("later", { when: { kind: "dueOn", day: "2026-12-02" } }),
    thing("late", { level: "late", when: { kind: "since", day: "2026-11-10" } }),
    thing("sooner", { when: { kind: "at", moment: new Date("2026-12-01T09:00:00Z") } }),
  ];
  expect(inOrder(things).map(({ id }) => id)).toEqual(["late", "sooner", "later", "no day"]);
});
