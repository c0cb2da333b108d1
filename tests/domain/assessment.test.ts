import { describe, expect, test } from "vitest";
import { assessmentForm, dimensions, scoresOf, studyTitles } from "@/domain/assessment";
import { type Comparable, compareAssessments } from "@/domain/assessment-compare";
import { parseValues } from "@/lib/form";

const typed = {
  referralId: "01a20692-d639-766a-bd23-312d41372490",
  basedOn: "0",
  ...Object.fromEntries(
    dimensions.flatMap((one) => [
      [one, "3"],
      [`${one}_note`, ""],
    ]),
  ),
  studyTitle: "NONE",
  studyYear: "",
  workStatus: "NEVER_WORKED",
  workStatusSince: "",
  didStatus: "NONE",
  didOn: "",
  employmentCentre: "",
  servicePactOn: "",
  constraints: "",
  resources: "",
  wishes: "",
  drivingLicence: "",
  ownTransport: "on",
  shifts: [],
  weeklyMinutesMax: "",
  travelKm: "",
  aidBand: "BAND_1",
  bandSource: "OPERATOR",
  bandMotivation: "Cerca da sola",
};
const errorsOf = (over: Record<string, string>) => {
  const parsed = parseValues(assessmentForm, { ...typed, ...over });
  return parsed.ok ? [] : Object.entries(parsed.problems).map(([name, all]) => `${name}: ${all.map(({ key }) => key)}`);
};

describe("the sheet of a profile", () => {
  test("holds six dimensions from 1 to 5 and the ten study titles", () => {
    expect(studyTitles).toHaveLength(10);
    const parsed = parseValues(assessmentForm, typed);
    if (!parsed.ok) throw new Error("it is complete");
    expect(scoresOf(parsed.data)).toHaveLength(6);
    expect(parsed.data).toMatchObject({ ownTransport: true, drivingLicence: false, SKILLS: 3 });
  });

  test("takes the hours somebody can work as minutes, and leaves empty what nobody asked", () => {
    const asked = parseValues(assessmentForm, { ...typed, shifts: ["NIGHT"], weeklyMinutesMax: "20,5", travelKm: "8" });
    expect(asked).toMatchObject({ data: { shifts: ["NIGHT"], weeklyMinutesMax: 1230, travelKm: 8 } });
    expect(parseValues(assessmentForm, typed)).toMatchObject({
      data: { shifts: [], weeklyMinutesMax: null, travelKm: null },
    });
    expect(errorsOf({ weeklyMinutesMax: "60" })).toEqual(["weeklyMinutesMax: errors.invalidHours"]);
    expect(errorsOf({ travelKm: "-1" })).toEqual(["travelKm: errors.tooSmall"]);
  });

  test.each(["0", "6", "2.5", "-1", "", "tre"])("refuses %j as a value of a dimension", (score) => {
    expect(errorsOf({ MOBILITY: score })).toHaveLength(1);
  });

  test("never lets a band stand without who or what it comes from and why", () => {
    expect(errorsOf({ aidBand: "", bandSource: "", bandMotivation: "  " })).toEqual([
      "aidBand: errors.required",
      "bandSource: errors.required",
      "bandMotivation: errors.required",
    ]);
  });

  test.each([
    [{ didStatus: "VALIDATED" }, ["didOn: errors.required"]],
    [{ didOn: "2026-10-01" }, ["didStatus: assessment.errors.didDayWithoutDid"]],
    [
      { didStatus: "ENTERED", didOn: "2026-10-02", servicePactOn: "2026-10-01" },
      ["servicePactOn: assessment.errors.pactBeforeDid"],
    ],
    [{ didStatus: "ENTERED", didOn: "2026-12-01" }, ["didOn: errors.dateInFuture"]],
    [{ studyYear: "2027" }, ["studyYear: errors.dateInFuture"]],
    [{ studyYear: "1899" }, ["studyYear: errors.tooSmall"]],
    [{ workStatusSince: "31/02/2026" }, ["workStatusSince: errors.invalidDate"]],
  ])("%j is answered with %j", (over, errors) => {
    expect(errorsOf(over)).toEqual(errors);
  });

  test("a version number somebody altered is tampering, not a slip", () => {
    for (const basedOn of ["-1", "1.5", "uno", "999999999"])
      expect(parseValues(assessmentForm, { ...typed, basedOn })).toMatchObject({ ok: false, tampered: true });
  });
});

describe("comparing two versions", () => {
  const version: Comparable = {
    studyTitle: "NONE",
    studyYear: null,
    workStatus: "NEVER_WORKED",
    workStatusSince: new Date("2026-01-01"),
    didStatus: "NONE",
    didOn: null,
    employmentCentre: null,
    servicePactOn: null,
    constraints: null,
    resources: null,
    wishes: "Cucinare",
    drivingLicence: false,
    ownTransport: false,
    shifts: ["MORNING", "EVENING"],
    weeklyMinutesMax: 1200,
    travelKm: null,
    aidBand: "BAND_1",
    bandSource: "OPERATOR",
    bandMotivation: "Cerca da sola",
    scores: [{ dimension: "SKILLS", score: 3, note: null }],
  };

  test("a version differs from itself in nothing, though its dates are other objects", () => {
    expect(
      compareAssessments(version, {
        ...version,
        workStatusSince: new Date("2026-01-01"),
        shifts: ["EVENING", "MORNING"],
      }),
    ).toEqual([]);
  });

  test("tells every answer, score and note that changed, before and after", () => {
    const after: Comparable = {
      ...version,
      wishes: null,
      workStatusSince: new Date("2026-02-01"),
      scores: [
        { dimension: "SKILLS", score: 3, note: "Sa usare la cassa" },
        { dimension: "MOBILITY", score: 1, note: null },
      ],
    };
    expect(compareAssessments(version, after)).toEqual([
      { dimension: "SKILLS", before: { score: 3, note: null }, after: { score: 3, note: "Sa usare la cassa" } },
      { dimension: "MOBILITY", before: null, after: { score: 1, note: null } },
      { field: "workStatusSince", before: new Date("2026-01-01"), after: new Date("2026-02-01") },
      { field: "wishes", before: "Cucinare", after: null },
    ]);
  });
});
