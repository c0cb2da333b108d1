import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  awaitedKinds,
  awaitedOf,
  type ClockState,
  clockStates,
  decisionClock,
  decisionDays,
  escalatedBefore,
  escalatedTo,
  escalationDays,
  reminderDay,
  type TextOnItsWay,
} from "@/domain/decision-clock";

import { addWorkingDays } from "@/domain/working-days";
import { addDays } from "@/lib/dates";

test.each([
  ["2026-11-16", "2026-11-23", "onTime", 5, "asked on a Monday, seen the same day"],
  ["2026-11-16", "2026-11-23", "onTime", 2, "two days before"],
  ["2026-11-16", "2026-11-23", "soon", 1, "on Friday, due on Monday"],
  ["2026-11-16", "2026-11-23", "soon", 0, "on the day itself"],
  ["2026-11-16", "2026-11-23", "late", -1, "the day after"],
  ["2026-11-16", "2026-11-23", "late", -2, "two days late"],
  ["2026-11-16", "2026-11-23", "withCoordinator", -3, "three days late"],
  ["2026-11-16", "2026-11-23", "withCoordinator", -7, "a week late"],
  ["2026-11-16", "2026-11-23", "withComune", -8, "eight working days late, over a holiday"],
  ["2026-12-07", "2026-12-15", "soon", 0, "the Immaculate Conception is no working day"],
] as const)("since %s, due on %s: %s with %i working days (%s)", (since, dueOn, state, left, _case) => {
  const clock = decisionClock({ kind: "AGREEMENT", since }, addWorkingDays(dueOn, -left));
  expect(clock).toEqual({ dueOn, state, days: Math.abs(left) });
});

test("every kind has its days, and goes up to the coordinator before the Comune", () => {
  for (const kind of awaitedKinds) expect(decisionDays[kind]).toBe(5);
  expect(escalationDays.coordinator).toBeLessThan(escalationDays.comune);
  const upTo = (to: Parameters<typeof escalatedTo>[1]) => clockStates.filter((state) => escalatedTo(state, to));
  expect(upTo("withCoordinator")).toEqual(["withCoordinator", "withComune"] satisfies ClockState[]);
  expect(upTo("withComune")).toEqual(["withComune"]);
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2025-06-01", days));
const kind = fc.constantFrom(...awaitedKinds);

property.prop([kind, day, fc.integer({ min: 0, max: 60 })])(
  "time only makes it louder, never quieter, and nothing else",
  (of, since, waited) => {
    const state = (on: string) => clockStates.indexOf(decisionClock({ kind: of, since }, on).state);
    const on = addDays(since, waited);
    expect(state(addDays(on, 1))).toBeGreaterThanOrEqual(state(on));
  },
);

property.prop([kind, day, fc.integer({ min: 0, max: 60 })])(
  "whatever has gone up began to be awaited before the day that lists look from",
  (of, since, waited) => {
    const on = addDays(since, waited);
    const { state } = decisionClock({ kind: of, since }, on);
    if (escalatedTo(state, "withCoordinator")) expect(since < escalatedBefore("coordinator", on)).toBe(true);
    if (escalatedTo(state, "withComune")) expect(since < escalatedBefore("comune", on)).toBe(true);
  },
);

const text = (over: Partial<TextOnItsWay>): TextOnItsWay => ({
  stage: "SHARED",
  sharedOn: "2026-11-16",
  agreedOn: null,
  required: ["OPERATOR", "OFFICINA", "PERSON"],
  missing: ["OPERATOR", "OFFICINA", "PERSON"],
  ...over,
});
const nothing = { text: null, requests: [], derogations: [] };
const lighter = { required: ["OPERATOR", "PERSON"], missing: ["OPERATOR", "PERSON"] } as const;

test.each([
  ["nothing to decide", nothing, []],
  ["a shared text waits for the Officina", { text: text({}) }, ["AGREEMENT OFFICINA 2026-11-16"]],
  [
    "a variation the Officina is only told of waits for its signers",
    { text: text(lighter) },
    ["OPERATOR_SIGNATURE PROVIDER 2026-11-16", "PERSON_SIGNATURE PROVIDER 2026-11-16"],
  ],
  [
    "an agreed text waits for the signatures it still misses",
    { text: text({ stage: "AGREED", agreedOn: "2026-11-18", missing: ["OFFICINA", "PERSON"] }) },
    ["OFFICINA_SIGNATURE OFFICINA 2026-11-18", "PERSON_SIGNATURE PROVIDER 2026-11-18"],
  ],
  [
    "a request waits for whoever did not speak last, since the oldest",
    {
      requests: [
        { lastSide: "OFFICINA", lastOn: "2026-11-20" },
        { lastSide: "OFFICINA", lastOn: "2026-11-17" },
        { lastSide: "PROVIDER", lastOn: "2026-11-19" },
      ],
    },
    ["CHANGE_REQUEST PROVIDER 2026-11-17", "CHANGE_REQUEST OFFICINA 2026-11-19"],
  ],
  [
    "a derogation waits for whose turn it is",
    { derogations: [{ turn: "COMUNE", since: "2026-11-17" }] },
    ["DEROGATION COMUNE 2026-11-17"],
  ],
] as const)("%s", (_case, undecided, awaited) => {
  expect(awaitedOf({ ...nothing, ...undecided }).map(({ kind: of, side, since }) => `${of} ${side} ${since}`)).toEqual(
    awaited,
  );
});

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-28", "2026-11-27"],
  ["2026-11-29", "2026-11-27"],
  ["2026-12-08", "2026-12-07"],
])("%s belongs to the working day %s", (on, workingDay) => {
  expect(reminderDay(on)).toBe(workingDay);
});
