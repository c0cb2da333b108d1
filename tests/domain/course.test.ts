import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  attendedPercent,
  certificateNumberOf,
  courseEditionMoves,
  courseMayMove,
  courseMoves,
  courseVerification,
  editionMayMove,
  hasAttendedEnough,
  personCents,
  quotedHourCents,
} from "@/domain/course";
import { draftCourseForm, planCourseEditionForm, promoteCourseForm } from "@/domain/course-forms";
import { courseTabStatuses, courseTabs, courseTabsOf } from "@/domain/course-list";
import { CourseEditionStatus, CourseStatus, Role } from "@/generated/prisma/enums";
import { parseValues } from "@/lib/form";

const id = "0199c1a0-0000-7000-8000-000000000001";
const typed = {
  programmeId: id,
  delivererId: id,
  register: "FORMAZIONE_B",
  title: "Addetto al magazzino",
  area: "Professionalizzante",
  reason: "Il paniere non ha nulla sul magazzino.",
  syllabus: "Ricevimento merci, inventario, sicurezza.",
  minutes: "32",
  seatsMin: "6",
  seatsMax: "12",
  costBasis: "QUOTE",
  comparedServiceId: "",
  quoteCents: "3.000,00",
  quoteReference: "Prev. 12/2026",
  certificate: "Attestato di frequenza",
  minAttendancePercent: "75",
  validFrom: "01/12/2026",
  validTo: "30/06/2027",
};
const wrongIn = (over: Partial<typeof typed>) => {
  const form = parseValues(draftCourseForm, { ...typed, ...over });
  return form.ok ? [] : Object.keys(form.problems);
};

describe("the cost of an hour out of a quote", () => {
  test("is the quote over the most people and all the hours, to the cent below", () => {
    // € 3.000,00 over 12 people and 32 hours is € 7,8125.
    expect(quotedHourCents({ quoteCents: 300_000, seatsMax: 12, minutes: 1920 })).toBe(781);
    expect(quotedHourCents({ quoteCents: 100, seatsMax: 200, minutes: 36_000 })).toBe(0);
  });

  property.prop({
    quoteCents: fc.integer({ min: 1, max: 100_000_000 }),
    seatsMax: fc.integer({ min: 1, max: 200 }),
    quarters: fc.integer({ min: 1, max: 2400 }),
  })(
    "all the people of a full edition never cost more than the quote, and a cent more an hour would",
    ({ quoteCents, seatsMax, quarters }) => {
      const minutes = quarters * 15;
      const unitCostCents = quotedHourCents({ quoteCents, seatsMax, minutes });
      expect(personCents({ minutes, unitCostCents }) * seatsMax).toBeLessThanOrEqual(quoteCents);
      // Rounded to the cent a very short course may still cost the same: then it is the unrounded price that is over.
      const more = unitCostCents + 1;
      const dearest = Math.max(personCents({ minutes, unitCostCents: more }), (minutes * more) / 60);
      expect(dearest * seatsMax).toBeGreaterThan(quoteCents);
    },
  );
});

describe("attendance", () => {
  property.prop({
    course: fc.integer({ min: 15, max: 36_000 }),
    share: fc.float({ min: 0, max: 1, noNaN: true }),
    least: fc.integer({ min: 1, max: 100 }),
  })(
    "who is told a percentage at or over the least has attended enough, and nobody else",
    ({ course, share, least }) => {
      const attended = Math.floor(course * share);
      expect(hasAttendedEnough(attended, course, least)).toBe(attendedPercent(attended, course) >= least);
    },
  );

  test("is never rounded up", () => {
    expect(attendedPercent(1439, 1920)).toBe(74);
    expect(hasAttendedEnough(1439, 1920, 75)).toBe(false);
    expect(hasAttendedEnough(1440, 1920, 75)).toBe(true);
  });
});

test("a course decided, or an edition over, moves no more", () => {
  const moves = Object.keys(courseMoves) as (keyof typeof courseMoves)[];
  const ends = Object.values(CourseStatus).filter((status) => moves.every((move) => !courseMayMove(move, status)));
  expect(ends).toEqual(["APPROVED", "WITHDRAWN"]);
  const turns = Object.keys(courseEditionMoves) as (keyof typeof courseEditionMoves)[];
  const over = Object.values(CourseEditionStatus).filter((one) => turns.every((move) => !editionMayMove(move, one)));
  expect(over).toEqual(["COMPLETED", "CANCELLED"]);
});

test("every status of a course is found in one tab, and everybody opens on a tab they have", () => {
  expect(courseTabs.flatMap((tab) => courseTabStatuses[tab]).toSorted()).toEqual(
    Object.values(CourseStatus).toSorted(),
  );
  for (const role of Object.values(Role)) expect(courseTabsOf({ role }).length).toBeGreaterThan(0);
});

test("a figure that was not verified at its source is a demonstration", () => {
  const verified = { verification: "VERIFIED" } as const;
  const unsure = { verification: "TO_VERIFY" } as const;
  expect(courseVerification({ comparedService: verified, programme: unsure })).toBe("VERIFIED");
  expect(courseVerification({ comparedService: unsure, programme: verified })).toBe("DEMONSTRATION");
  expect(courseVerification({ comparedService: null, programme: verified })).toBe("VERIFIED");
  expect(courseVerification({ comparedService: null, programme: unsure })).toBe("DEMONSTRATION");
});

test("certificates of an edition are numbered one after the other", () => {
  expect(certificateNumberOf("C-2026-00001", 2, 0)).toBe("C-2026-00001/2/001");
  expect(certificateNumberOf("C-2026-00001", 2, 11)).toBe("C-2026-00001/2/012");
});

describe("the form of a course", () => {
  test("takes a whole one", () => expect(wrongIn({})).toEqual([]));
  test.each([
    [{ seatsMin: "13" }, "seatsMax"],
    [{ validTo: "30/11/2026" }, "validTo"],
    [{ quoteCents: "" }, "quoteCents"],
    [{ quoteCents: "0" }, "quoteCents"],
    [{ quoteReference: " " }, "quoteReference"],
    [{ costBasis: "STANDARD_COST" }, "comparedServiceId"],
    [{ minutes: "1,1" }, "minutes"],
    [{ minutes: "700" }, "minutes"],
    [{ minutes: "-2" }, "minutes"],
    [{ register: "LAVORO" }, "register"],
    [{ seatsMin: "0" }, "seatsMin"],
    [{ minAttendancePercent: "101" }, "minAttendancePercent"],
    [{ reason: "" }, "reason"],
  ] as const)("refuses %o", (over, field) => expect(wrongIn(over)).toContain(field));
});

test("an edition is somewhere, its days and seats in order; a code in the basket is one word", () => {
  const edition = {
    courseId: id,
    startsOn: "2026-12-10",
    endsOn: "2026-12-01",
    tutorId: id,
    siteId: "",
    place: "",
    seatsMin: "8",
    seatsMax: "6",
  };
  const wrong = parseValues(planCourseEditionForm, edition);
  expect(!wrong.ok && Object.keys(wrong.problems).toSorted()).toEqual(["endsOn", "place", "seatsMax"]);
  const promoted = parseValues(promoteCourseForm, { courseId: id, version: "1", editionId: id, code: "F 9;" });
  expect(!promoted.ok && Object.keys(promoted.problems)).toEqual(["code"]);
});
