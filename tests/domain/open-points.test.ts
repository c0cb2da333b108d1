import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { guestsText, planMeetingForm } from "@/domain/meeting-forms";
import { isShareable, type OpenFacts, openPointsOf, pointKey, pointRules } from "@/domain/open-points";
import { setClock } from "@/lib/clock";

const on = "2026-11-23";
const inOrder: OpenFacts = {
  readings: [{ cents: 100_000, recordedOn: "2026-10-31" }],
  dues: [],
  proposal: null,
  eviction: null,
  requests: [],
  goals: [],
  referrals: [],
  unreferred: [],
  lateClocks: [],
  absences: [],
  plans: [],
  tasks: [],
};
const reading = (cents: number, recordedOn: string) => ({ cents, recordedOn });
const instalment = (dueOn: string, paidCents: number) => ({ dueOn, amountCents: 10_000, paidCents });
const plan = { code: "P-2026-0001", personId: "anna" };
const step = (stage: "VALIDATED" | "SETTLED" | "WARNING", dueOn: string | null) => ({ eviction: { stage, dueOn } });

/* Each row: what the case holds beyond one in order, and the points it makes: why, whether the provider's people read it. */
const table: [string, Partial<OpenFacts>, string[]][] = [
  ["a case in order", {}, []],
  [
    "a debt that grew",
    { readings: [reading(120_000, "2026-11-20"), reading(100_000, "2026-10-31")] },
    ["arrearsRising -"],
  ],
  ["a debt that fell", { readings: [reading(90_000, "2026-11-20"), reading(100_000, "2026-10-31")] }, []],
  [
    "a debt that moved by less than ten euro",
    { readings: [reading(100_900, "2026-11-20"), reading(100_000, "2026-10-31")] },
    [],
  ],
  ["an instalment missed yesterday", { dues: [instalment("2026-11-22", 5_000)] }, ["paymentsMissed -"]],
  ["an instalment due today", { dues: [instalment(on, 0)] }, []],
  ["an instalment paid late", { dues: [instalment("2026-10-01", 10_000)] }, []],
  ["a repayment plan nobody signed", { proposal: { since: "2026-11-01" } }, ["repaymentUnsigned -"]],
  ["a hearing in sixty days", step("VALIDATED", "2027-01-22"), ["evictionNear -"]],
  ["a hearing in sixty-one days", step("VALIDATED", "2027-01-23"), []],
  ["a hearing that was yesterday", step("VALIDATED", "2026-11-22"), []],
  ["a procedure that ended", step("SETTLED", "2026-12-01"), []],
  ["a warning letter", step("WARNING", "2026-12-01"), []],
  [
    "a contribution nobody decided on",
    { requests: [{ id: "r", kind: "ARREARS_FUND_REQUEST", since: "2026-10-01" }] },
    ["requestUndecided -"],
  ],
  [
    "a referral nobody answered",
    { referrals: [{ id: "s", code: "S-1", personId: "anna", dueOn: "2026-11-20" }] },
    ["referralUnanswered shared"],
  ],
  ["somebody who may work and was never referred", { unreferred: [{ personId: "ugo" }] }, ["memberUnreferred -"]],
  [
    "a clock that ran out",
    { lateClocks: [{ ...plan, planId: "p", stage: "PLAN_AGREED", dueOn: "2026-11-10" }] },
    ["clockLate shared"],
  ],
  ["a person silently absent", { absences: [{ ...plan, planId: "p", since: null }] }, ["silentAbsence shared"]],
  ["a PIP that ends in thirty days", { plans: [{ ...plan, id: "p", endsOn: "2026-12-23" }] }, ["planEnding shared"]],
  ["a PIP that ends in thirty-one days", { plans: [{ ...plan, id: "p", endsOn: "2026-12-24" }] }, []],
  ["a goal past its day", { goals: [{ id: "g", dueOn: "2026-11-22" }] }, ["goalOverdue -"]],
  ["a goal due today", { goals: [{ id: "g", dueOn: on }] }, []],
  ["tasks left open", { tasks: [{ dueOn: "2026-11-20" }, { dueOn: null }] }, ["tasksOpen -"]],
];

describe("an agenda drawn from the case", () => {
  test.each(table)("%s", (_, facts, points) => {
    const found = openPointsOf({ ...inOrder, ...facts }, on);
    expect(found.map(({ rule, shared }) => `${rule} ${shared ? "shared" : "-"}`)).toEqual(points);
  });

  test("tells how many and how much", () => {
    const facts = {
      ...inOrder,
      dues: [instalment("2026-09-01", 0), instalment("2026-10-01", 4_000)],
      tasks: [{ dueOn: "2026-11-20" }, { dueOn: null }],
    };
    expect(openPointsOf(facts, on).map(({ facts }) => facts)).toEqual([
      { count: 2, missedCents: 16_000 },
      { count: 2, late: 1 },
    ]);
  });

  const day = fc.constantFrom("2026-10-01", on, "2026-12-01", "2027-03-01");
  const idOf = fc.uuid();
  const about = { code: fc.string(), personId: idOf };
  const anyCase = fc.record({
    readings: fc.array(fc.record({ cents: fc.nat(), recordedOn: day }), { maxLength: 3 }),
    dues: fc.array(fc.record({ dueOn: day, amountCents: fc.nat(), paidCents: fc.nat() }), { maxLength: 5 }),
    proposal: fc.option(fc.record({ since: day })),
    eviction: fc.option(
      fc.record({ stage: fc.constantFrom("SUMMONS" as const, "SETTLED" as const), dueOn: fc.option(day) }),
    ),
    requests: fc.array(fc.record({ id: idOf, kind: fc.constant("ARREARS_FUND_REQUEST" as const), since: day }), {
      maxLength: 3,
    }),
    goals: fc.array(fc.record({ id: idOf, dueOn: day }), { maxLength: 3 }),
    referrals: fc.array(fc.record({ id: idOf, ...about, dueOn: fc.option(day) }), { maxLength: 3 }),
    unreferred: fc.array(fc.record({ personId: idOf }), { maxLength: 3 }),
    lateClocks: fc.array(
      fc.record({
        planId: idOf,
        ...about,
        stage: fc.constantFrom("PLAN_AGREED" as const, "CHANGE_REQUEST" as const),
        dueOn: day,
      }),
      { maxLength: 3 },
    ),
    absences: fc.array(fc.record({ planId: idOf, ...about, since: fc.option(day) }), { maxLength: 3 }),
    plans: fc.array(fc.record({ id: idOf, ...about, endsOn: day }), { maxLength: 3 }),
    tasks: fc.array(fc.record({ dueOn: fc.option(day) }), { maxLength: 3 }),
  });
  prop.prop([anyCase])("has each point once, in the order of an agenda, and never shares debt", (facts) => {
    const points = openPointsOf(facts, on);
    expect(new Set(points.map(pointKey)).size).toBe(points.length);
    const places = points.map(({ rule }) => Object.keys(pointRules).indexOf(rule));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    for (const { shared, kind } of points) expect(!shared || isShareable(kind)).toBe(true);
  });
});

describe("guests", () => {
  const form = {
    householdId: "018f3c9a-0000-7000-8000-000000000001",
    startsOn: "2026-12-01",
    startsTime: "09:00",
    minutes: "60",
    place: "Lunetta",
    notes: "",
    participantIds: ["018f3c9a-0000-7000-8000-000000000002"],
  };
  const read = (guests: string) => {
    setClock(new Date("2026-11-23T09:00:00Z"));
    return planMeetingForm.safeParse({ ...form, guests });
  };

  test("are typed one a line: the name, a comma, the body", () => {
    const typed = "Ada Verdi, ALER Mantova\n\n Ugo Neri , Caritas, sportello ";
    const guests = [
      { name: "Ada Verdi", role: "ALER Mantova" },
      { name: "Ugo Neri", role: "Caritas, sportello" },
    ];
    const parsed = read(typed);
    expect(parsed.data?.guests).toEqual(guests);
    expect(read(guestsText(guests)).data?.guests).toEqual(guests);
  });

  test.each([
    ["Ada Verdi", "meeting.errors.guestWithoutBody"],
    [", ALER", "meeting.errors.guestWithoutBody"],
    [Array(11).fill("Ada, ALER").join("\n"), "meeting.errors.tooManyGuests"],
    [`${"a".repeat(121)}, ALER`, "errors.tooLong"],
  ])("%s is put right", (typed, key) => {
    expect(read(typed).error?.issues.map(({ message }) => message)).toContain(key);
  });
});
