import { expect, test } from "vitest";
import { boxOf, readSeen } from "@/domain/confirmation-forms";
import { registerForm, rowsOf } from "@/domain/register-forms";
import { closeMonthForm, isOver, monthAfter, monthOf, readMonth, startOf } from "@/domain/register-month";
import { parseValues } from "@/lib/form";

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const there = (place: number, over: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      attendanceId: id(place),
      version: "1",
      status: "PRESENT",
      minutes: "60",
      absenceReason: "",
      note: "",
      concern: "",
      concernAudience: "OFFICINA",
      ...over,
    }).map(([field, value]) => [`${field}${place}`, value]),
  );
const page = (...places: Record<string, string>[]) => {
  const empty = Object.fromEntries(Object.keys(registerForm.shape).map((field) => [field, ""]));
  return parseValues(registerForm, {
    ...empty,
    sessionId: id(9),
    content: "Colloquio di gruppo",
    ...Object.assign({}, ...places),
  });
};
const problemsOf = (form: ReturnType<typeof page>) =>
  form.ok ? {} : Object.fromEntries(Object.entries(form.problems).map(([field, all]) => [field, all[0]?.key]));

test("a page of the register gives a line for each place answered, and leaves out who is for later", () => {
  const form = page(there(1), there(2, { status: "" }), there(3, { status: "ABSENT", minutes: "" }));
  expect(form.ok && rowsOf(form.data)).toMatchObject([
    { place: 1, attendanceId: id(1), status: "PRESENT", minutes: 60, version: 1 },
    { place: 3, attendanceId: id(3), status: "ABSENT", minutes: 0 },
  ]);
});

test.each([
  ["minutes left out of who was there", { minutes: "" }, { minutes2: "session.errors.presentWithoutMinutes" }],
  ["none", { minutes: "0" }, { minutes2: "session.errors.presentWithoutMinutes" }],
  ["fewer than none", { minutes: "-15" }, { minutes2: "errors.tooSmall" }],
  ["a whole day", { minutes: "1440" }, { minutes2: "errors.tooLarge" }],
  ["no quarters of an hour", { minutes: "50" }, { minutes2: "errors.notQuarterHours" }],
  ["an absence without its reason", { status: "ABSENT_JUSTIFIED" }, { absenceReason2: "errors.required" }],
  ["a concern for nobody", { concern: "x", concernAudience: "" }, { concernAudience2: "errors.required" }],
  ["a note on nobody's answer", { status: "", note: "x" }, { status2: "register.errors.answerMissing" }],
])("%s is told in its own place", (_name, over, problems) => {
  expect(problemsOf(page(there(1), there(2, over)))).toEqual(problems);
});

test("a page on which nobody is answered for is not sent, and what was done is owed when somebody was there", () => {
  expect(problemsOf(page(there(1, { status: "" })))).toEqual({ status1: "register.errors.nobodyAnswered" });
  expect(problemsOf(page(there(1), { content: "" }))).toEqual({ content: "session.errors.whatWasDone" });
  expect(problemsOf(page(there(1, { status: "ABSENT" }), { content: "" }))).toEqual({});
});

test("the boxes of a sheet say which attendance at which version; anything else is no box", () => {
  const seen = { id: id(1), version: 3 };
  expect(readSeen([boxOf(seen), "x:1", `${id(2)}:0`, "", "\0"])).toEqual([seen]);
});

test("a month is the Italian one: the last hour of October in Rome is not November", () => {
  expect(monthOf(new Date("2026-10-31T22:59:00Z"))).toBe("2026-10");
  expect(monthOf(new Date("2026-10-31T23:00:00Z"))).toBe("2026-11");
  expect(startOf("2026-11")).toEqual(new Date("2026-10-31T23:00:00Z"));
  expect([monthAfter("2026-12"), monthAfter("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  expect([isOver("2026-10"), isOver("2026-11"), isOver("2026-12")]).toEqual([true, false, false]);
});

test.each(["2026-13", "2026-00", "26-10", "2026-1", "\0", "", "2026-10-01"])("%j is no month", (named) => {
  expect(readMonth(named)).toBeNull();
  expect(closeMonthForm.safeParse({ month: named, seen: "0", anyway: "" }).success).toBe(false);
});
