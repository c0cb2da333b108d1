import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { nextName, packageFigures, samePackage, servicesOf } from "@/domain/alternative";
import { chooseAlternativeForm } from "@/domain/alternative-forms";
import { content, contentLine } from "../support/plan-content";

const training = contentLine({ key: "F01", code: "F01", section: "FORMAZIONE", name: "Italiano", quantity: 4800 });

test.each([
  [[], "A"],
  [["A"], "B"],
  [["B"], "A"],
  [["A", "B", "C"], "D"],
  [["Mattina"], "A"],
])("after %j the next alternative is called %s", (used, name) => {
  expect(nextName(used)).toBe(name);
});

describe("what a package comes to", () => {
  test("hours, cost, services and begun weeks from its first day to its last", () => {
    const late = contentLine({ key: "L01", code: "L01", startsOn: "2026-12-01", endsOn: "2026-12-14" });
    expect(packageFigures(content([late]))).toMatchObject({ minutes: 720, cents: 40_800, services: 1, weeks: 2 });
    const early = contentLine({ startsOn: "2026-11-30", endsOn: "2026-12-05" });
    expect(packageFigures(content([late, early]))).toMatchObject({ services: 2, weeks: 3 });
  });

  test("an unknown cost is counted as unknown, never as nothing", () => {
    const unknown = contentLine({ key: "L11", code: "L11", unitCostCents: null });
    expect(packageFigures(content([contentLine(), unknown]))).toMatchObject({ cents: 40_800, undefinedCosts: 1 });
  });

  test("nothing at all lasts no weeks", () => {
    expect(packageFigures(content([]))).toMatchObject({ cents: 0, minutes: 0, services: 0, weeks: 0 });
  });
});

test("services of several packages are told once each, in reading order", () => {
  const packages = [content([training]), content([contentLine(), training])];
  expect(servicesOf(packages).map(({ code }) => code)).toEqual(["L09", "F01"]);
});

describe("two packages are the same", () => {
  property.prop([fc.shuffledSubarray([contentLine(), training], { minLength: 2 })])("in whatever order", (lines) => {
    expect(samePackage(content(lines), content([training, contentLine()]))).toBe(true);
  });

  property.prop([fc.integer({ min: 1, max: 400 })])("only with the same volumes", (quarters) => {
    const other = content([contentLine({ quantity: quarters * 15 })]);
    expect(samePackage(content(), other)).toBe(quarters * 15 === 720);
  });

  test("whatever their goals and version", () => {
    expect(samePackage(content(), content([contentLine()], { version: 7, goals: [] }))).toBe(true);
  });
});

test("a choice owes a reason for each of the others, and says who was there", () => {
  const id = "0199aaaa-0000-7000-8000-000000000001";
  const form = { planId: id, chosenId: "", hash: "0".repeat(64), decidedWith: ["PERSON"] };
  const blank = { reason1: "", otherId2: "", reason2: "", otherId3: "", reason3: "", current: "", reasonCurrent: "" };
  const parsed = (over: object) => chooseAlternativeForm.safeParse({ ...form, ...blank, otherId1: "", ...over });
  expect(parsed({}).success).toBe(true);
  expect(parsed({ otherId1: id }).error?.issues[0]).toMatchObject({ path: ["reason1"] });
  expect(parsed({ otherId1: id, reason1: "Troppo lungo" }).success).toBe(true);
  expect(parsed({ current: "on" }).error?.issues[0]).toMatchObject({ path: ["reasonCurrent"] });
  expect(parsed({ decidedWith: [] }).error?.issues[0]).toMatchObject({ path: ["decidedWith"] });
});
