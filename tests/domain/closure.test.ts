import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  completableFrom,
  doneOf,
  isJudged,
  mayComplete,
  noticeDays,
  owesNotice,
  type ReportLine,
  readingDays,
  revocableFrom,
  totalsOf,
} from "@/domain/closure";
import { withdrawPlanForm, writeClosureForm } from "@/domain/closure-forms";
import { followUpsFrom } from "@/domain/follow-up";
import { workingDaysBetween } from "@/domain/working-days";
import { addDays, toDay } from "@/lib/dates";

const days = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
  .map((date) => toDay(date));

describe("completing over a shared report", () => {
  property.prop([days])("waits exactly five working days, unless it is acknowledged", (sharedOn) => {
    const from = completableFrom(sharedOn);
    expect(workingDaysBetween(sharedOn, from)).toBe(readingDays);
    expect(mayComplete({ sharedOn, acknowledged: false }, from)).toBe(true);
    expect(mayComplete({ sharedOn, acknowledged: false }, addDays(from, -1))).toBe(false);
    expect(mayComplete({ sharedOn, acknowledged: true }, sharedOn)).toBe(true);
    expect(mayComplete({ sharedOn: null, acknowledged: true }, from)).toBe(false);
  });

  test("over Christmas the working days are counted without the holidays", () => {
    expect(completableFrom("2026-12-23")).toBe("2026-12-31");
  });
});

test.each([
  [{ result: "ACHIEVED", why: null }, true],
  [{ result: "PARTLY", why: "Il corso è lungo" }, true],
  [{ result: "PARTLY", why: " " }, false],
  [{ result: "NOT_ACHIEVED", why: null }, false],
  [{ result: null, why: "Boh" }, false],
] as const)("a goal %j is judged: %s", (goal, judged) => {
  expect(isJudged(goal)).toBe(judged);
});

const aLine = (over: Partial<ReportLine>): ReportLine => ({
  key: "k",
  code: "L09",
  name: "Coaching",
  byHours: true,
  quantity: 720,
  plannedMinutes: 720,
  deliveredMinutes: 0,
  plannedCents: 40_800,
  deliveredCents: 0,
  proved: 0,
  ...over,
});

test.each([
  [{}, "none"],
  [{ deliveredMinutes: 60 }, "some"],
  [{ deliveredMinutes: 720 }, "all"],
  [{ byHours: false, quantity: 1 }, "none"],
  [{ byHours: false, quantity: 1, deliveredMinutes: 60 }, "some"],
  [{ byHours: false, quantity: 1, proved: 1 }, "all"],
] as const)("a service with %j was done: %s", (over, done) => {
  expect(doneOf(aLine(over))).toBe(done);
});

property.prop([fc.array(fc.record({ deliveredMinutes: fc.nat(9000), deliveredCents: fc.option(fc.nat(900_000)) }))])(
  "the total of a report is the sum of its services, those of unknown cost aside",
  (rows) => {
    const total = totalsOf(rows.map(aLine));
    expect(total.deliveredMinutes).toBe(rows.reduce((sum, row) => sum + row.deliveredMinutes, 0));
    expect(total.deliveredCents).toBe(rows.reduce((sum, row) => sum + (row.deliveredCents ?? 0), 0));
  },
);

property.prop([fc.array(days, { minLength: 1, maxLength: 5 })])(
  "a plan may be revoked ten days after the oldest notice, and never without one",
  (sentOn) => {
    const from = revocableFrom(sentOn);
    expect(sentOn.map((day) => addDays(day, noticeDays)).toSorted()[0]).toBe(from);
    expect(revocableFrom([])).toBeNull();
  },
);

test("absence and broken commitments owe a notice without exception", () => {
  expect(
    (["SILENT_ABSENCE", "COMMITMENTS_BROKEN", "REQUIREMENTS_LOST", "FALSE_STATEMENT", "OTHER"] as const).filter(
      owesNotice,
    ),
  ).toEqual(["SILENT_ABSENCE", "COMMITMENTS_BROKEN"]);
});

test("follow-ups keep the end of the month, and leave out what is past", () => {
  expect(followUpsFrom("2027-11-30", "2027-12-01").map(({ dueOn }) => dueOn)).toEqual([
    "2028-02-29",
    "2028-05-30",
    "2028-11-30",
  ]);
  expect(followUpsFrom("2026-01-10", "2026-07-10").map(({ months }) => months)).toEqual([12]);
});

test("a report may be sent with nothing in it; a withdrawal said before somebody names them", () => {
  const id = "01a215a5-606a-753b-ba27-f36bae85004d";
  const empty = Object.fromEntries(Object.keys(writeClosureForm.shape).map((name) => [name, ""]));
  expect(writeClosureForm.safeParse({ ...empty, planId: id, version: "0" }).data).toMatchObject({
    result1: null,
    why20: null,
    step: "save",
  });
  const withdrawal = { planId: id, cause: "OTHER", decidedOn: "2026-11-20", attachmentId: "", explanation: "x" };
  const said = withdrawPlanForm.safeParse({ ...withdrawal, proof: "WITNESSED", witnessName: "" });
  expect(said.error?.issues.map(({ path }) => path)).toEqual([["witnessName"]]);
  const ahead = withdrawPlanForm.safeParse({
    ...withdrawal,
    decidedOn: "2026-11-24",
    proof: "SIGNED",
    witnessName: "",
  });
  expect(ahead.error?.issues.map(({ message }) => message)).toEqual(["errors.dateInFuture"]);
});
