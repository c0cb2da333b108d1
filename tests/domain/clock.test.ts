import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  answerClock,
  asLoudAs,
  begunBefore,
  clockAt,
  clockOf,
  clockStages,
  clockStates,
  defaultTargets,
  dueOnOf,
  type Pause,
  pausedDays,
  type Target,
} from "@/domain/clock";
import { addWorkingDays, workingDaysBetween } from "@/domain/working-days";
import { addDays } from "@/lib/dates";

const fiveDays = defaultTargets.PLAN_AGREED;

test.each([
  ["2026-11-16", "2026-11-23", "onTime", 5, "begun on a Monday, seen the same day"],
  ["2026-11-16", "2026-11-23", "onTime", 2, "two days before"],
  ["2026-11-16", "2026-11-23", "soon", 1, "on Friday, due on Monday"],
  ["2026-11-16", "2026-11-23", "soon", 0, "on the day itself"],
  ["2026-11-16", "2026-11-23", "late", -1, "the day after"],
  ["2026-11-16", "2026-11-23", "late", -2, "two days late"],
  ["2026-11-16", "2026-11-23", "withCoordinator", -3, "three days late"],
  ["2026-11-16", "2026-11-23", "withCoordinator", -7, "a week late"],
  ["2026-11-16", "2026-11-23", "withComune", -8, "eight working days late, over a holiday"],
  ["2026-12-07", "2026-12-15", "soon", 0, "the Immaculate Conception is no working day"],
  ["2026-03-13", "2026-03-23", "soon", 0, "18 March is a holiday in Mantova"],
] as const)("since %s, due on %s: %s with %i working days (%s)", (since, dueOn, state, left, _case) => {
  expect(clockOf(since, [], fiveDays, addWorkingDays(dueOn, -left))).toEqual({ dueOn, state, days: Math.abs(left) });
});

test("what was due on Friday is late on Saturday, by one working day", () => {
  expect(clockAt("2026-11-27", fiveDays, "2026-11-28")).toEqual({ dueOn: "2026-11-27", state: "late", days: 1 });
});

test.each([
  [[{ from: "2026-11-17", to: "2026-11-19" }], "2026-11-25", 2, "two days of pause"],
  [[{ from: "2026-11-17", to: "2026-11-17" }], "2026-11-23", 0, "stopped and started again on one day"],
  [[{ from: "2026-11-20", to: "2026-11-22" }], "2026-11-23", 0, "a weekend"],
  [
    [{ from: "2026-11-10", to: "2026-11-18" }],
    "2026-11-25",
    2,
    "a pause that began before the clock counts from its start",
  ],
  [
    [
      { from: "2026-11-17", to: "2026-11-19" },
      { from: "2026-11-18", to: "2026-11-20" },
    ],
    "2026-11-26",
    3,
    "days covered twice count once",
  ],
] as const)(
  "pauses %j move a clock of five days from 23 November to %s: %i days (%s)",
  (pauses, dueOn, days, _case) => {
    expect(dueOnOf("2026-11-16", 5, pauses, "2026-12-31")).toBe(dueOn);
    expect(pausedDays(pauses, "2026-11-16", "2026-12-31")).toBe(days);
  },
);

test("a clock that stands still says so, keeps the days it had left, and its due day moves on", () => {
  const pauses = [{ from: "2026-11-18", to: null }];
  expect(clockOf("2026-11-16", pauses, fiveDays, "2026-11-18")).toEqual({
    state: "paused",
    dueOn: "2026-11-23",
    days: 3,
  });
  expect(clockOf("2026-11-16", pauses, fiveDays, "2026-11-25")).toEqual({
    state: "paused",
    dueOn: "2026-11-30",
    days: 3,
  });
});

test("a pause left open by a clock that is over holds no later one", () => {
  expect(clockOf("2026-11-16", [{ from: "2026-11-02", to: null }], fiveDays, "2026-11-18").state).not.toBe("paused");
});

test.each([
  ["SENT", false, "onTime"],
  ["SENT", true, "paused"],
  ["INFO_REQUESTED", false, "paused"],
] as const)("the answer to a referral that is %s (stopped by hand: %s) is %s", (status, paused, state) => {
  const of = { status, dueOn: "2026-11-30", urgency: "NORMAL" as const, paused };
  expect(answerClock(of, defaultTargets, "2026-11-23")).toEqual({ state, dueOn: "2026-11-30", days: 5 });
});

test.each(["DRAFT", "ACCEPTED", "DECLINED", "WITHDRAWN", "CLOSED"] as const)(
  "nobody owes an answer once it is %s",
  (status) => {
    const of = { status, dueOn: "2026-11-30", urgency: "HIGH" as const, paused: false };
    expect(answerClock(of, defaultTargets, "2026-11-23")).toBeNull();
  },
);

test("every stage has a target the database takes, and goes up to the coordinator no later than to the Comune", () => {
  for (const stage of clockStages) {
    const { days, warnDays, coordinatorDays, comuneDays } = defaultTargets[stage];
    expect(days >= 1 && warnDays >= 0 && warnDays <= days && coordinatorDays >= 1).toBe(true);
    expect(comuneDays).toBeGreaterThanOrEqual(coordinatorDays);
  }
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2025-06-01", days));
const target = fc
  .record({
    days: fc.integer({ min: 1, max: 60 }),
    warn: fc.nat(60),
    up: fc.integer({ min: 1, max: 20 }),
    more: fc.nat(20),
  })
  .map(
    ({ days, warn, up, more }): Target => ({
      days,
      warnDays: Math.min(warn, days),
      coordinatorDays: up,
      comuneDays: up + more,
    }),
  );
const pauses = fc.array(
  fc.tuple(day, fc.nat(40)).map(([from, days]): Pause => ({ from, to: addDays(from, days) })),
  { maxLength: 4 },
);

property.prop([target, day, fc.nat(200), pauses])(
  "time only makes a clock louder, never quieter, unless somebody does something",
  (of, since, waited, stopped) => {
    const state = (on: string) => clockStates.indexOf(clockOf(since, stopped, of, on).state);
    const on = addDays(since, waited);
    // What is over by then: a pause to come is a deed to come.
    const past = stopped.every(({ to }) => to !== null && to <= on);
    if (past) expect(state(addDays(on, 1))).toBeGreaterThanOrEqual(state(on));
  },
);

property.prop([target, day, pauses, day, fc.nat(40), day])(
  "a pause never makes the due day earlier",
  (of, since, stopped, from, length, on) => {
    const more = [...stopped, { from, to: addDays(from, length) }];
    expect(dueOnOf(since, of.days, more, on) >= dueOnOf(since, of.days, stopped, on)).toBe(true);
  },
);

property.prop([target, day, pauses, day, day])(
  "stopping and starting again on the same day changes nothing",
  (of, since, stopped, from, on) => {
    expect(clockOf(since, [...stopped, { from, to: from }], of, on)).toEqual(clockOf(since, stopped, of, on));
  },
);

property.prop([day, day, fc.nat(60), fc.nat(60)])(
  "two pauses one after the other are as long as one",
  (since, from, first, second) => {
    const middle = addDays(from, first);
    const end = addDays(middle, second);
    const on = addDays(end, 10);
    const whole = pausedDays([{ from, to: end }], since, on);
    expect(
      pausedDays(
        [
          { from, to: middle },
          { from: middle, to: end },
        ],
        since,
        on,
      ),
    ).toBe(whole);
  },
);

property.prop([target, day, fc.nat(200), fc.integer({ min: 1, max: 30 })])(
  "while it stands still a clock keeps its days, and no day makes it late",
  (of, since, waited, still) => {
    const from = addDays(since, waited);
    const before = clockOf(since, [], of, from);
    const after = clockOf(since, [{ from, to: null }], of, addDays(from, still));
    expect(after.state).toBe("paused");
    if (asLoudAs("soon", before.state)) expect(after.days).toBe(workingDaysBetween(from, before.dueOn));
  },
);

property.prop([target, day, fc.nat(20), fc.nat(60)])(
  "waiting for something never costs who is awaited a working day, nor gives one",
  (of, since, before, waited) => {
    const from = addDays(since, before);
    const to = addDays(from, waited);
    const moved = dueOnOf(since, of.days, [{ from, to }], to);
    expect(workingDaysBetween(to, moved)).toBe(workingDaysBetween(from, dueOnOf(since, of.days, [], from)));
  },
);

property.prop([target, day, fc.nat(300)])(
  "whatever has gone up began before the day that lists look from",
  (of, since, waited) => {
    const on = addDays(since, waited);
    const { state } = clockOf(since, [], of, on);
    if (asLoudAs(state, "withCoordinator"))
      expect(since < begunBefore(of.days + of.coordinatorDays - 1, on)).toBe(true);
    if (asLoudAs(state, "withComune")) expect(since < begunBefore(of.days + of.comuneDays - 1, on)).toBe(true);
  },
);
