import { fc, test as property } from "@fast-check/vitest";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { shifts, studyTitles } from "@/domain/assessment";
import {
  compareFit,
  type Fit,
  type FitNote,
  type FitOpportunity,
  type FitPerson,
  fitCodes,
  fitOf,
  fitSides,
} from "@/domain/fit";
import { kilometresBetween } from "@/lib/comuni";
import english from "@/messages/en/fit.json";
import italian from "@/messages/it/fit.json";

const somebody: FitPerson = {
  planStatus: "ACTIVE",
  inInternship: false,
  city: "Mantova",
  drivingLicence: true,
  ownTransport: false,
  language: 3,
  mobility: 3,
  studyTitle: "LOWER_SECONDARY",
  shifts: ["MORNING", "AFTERNOON"],
  weeklyMinutesMax: 1500,
  travelKm: 10,
};
const work: FitOpportunity = {
  kind: "VACANCY",
  city: "Mantova",
  weeklyMinutes: 1200,
  shifts: ["MORNING"],
  licenceNeeded: false,
  transportNeeded: false,
  languageLevel: null,
  studyTitle: null,
};
const told = (person: Partial<FitPerson>, opportunity: Partial<FitOpportunity> = {}) =>
  fitOf({ ...somebody, ...person }, { ...work, ...opportunity }).map(({ side, code }) => `${side} ${code}`);

describe("what speaks for and against", () => {
  test("an opportunity in one's own town, hours and shifts within what one can", () => {
    expect(told({})).toEqual(["reason sameTown", "reason hours", "reason shifts"]);
  });

  test.each<[string, Partial<FitPerson>, Partial<FitOpportunity>, string]>([
    ["nearer than one can go", {}, { city: "Porto Mantovano" }, "reason near"],
    ["farther than one can go", {}, { city: "Ostiglia" }, "obstacle far"],
    ["nobody asked how far one can go", { travelKm: null }, { city: "Ostiglia" }, "unknown travel"],
    ["a comune nobody has the place of", {}, { city: "Atlantide" }, "unknown distance"],
    ["a home nobody knows", { city: null }, {}, "unknown distance"],
    ["getting around is hard", { mobility: 2 }, { city: "Porto Mantovano" }, "obstacle mobility"],
    ["more hours than one can", {}, { weeklyMinutes: 1515 }, "obstacle hours"],
    ["nobody asked how many hours", { weeklyMinutesMax: null }, {}, "unknown hours"],
    ["at night", {}, { shifts: ["MORNING", "NIGHT"] }, "obstacle shifts"],
    ["nobody asked at what hours", { shifts: [] }, {}, "unknown shifts"],
    ["a licence one has", {}, { licenceNeeded: true }, "reason licence"],
    ["a licence one has not", { drivingLicence: false }, { licenceNeeded: true }, "obstacle licence"],
    ["a licence nobody asked about", { drivingLicence: null }, { licenceNeeded: true }, "unknown licence"],
    ["transport one has not", {}, { transportNeeded: true }, "obstacle transport"],
    ["a language one speaks", {}, { languageLevel: 3 }, "reason language"],
    ["a language one speaks too little", {}, { languageLevel: 4 }, "obstacle language"],
    ["a language nobody asked about", { language: null }, { languageLevel: 1 }, "unknown language"],
    ["a title one has", {}, { studyTitle: "PRIMARY" }, "reason studyTitle"],
    ["a title one has not", {}, { studyTitle: "UPPER_SECONDARY" }, "obstacle studyTitle"],
    ["a plan that has not begun", { planStatus: "SIGNED" }, {}, "obstacle planNotActive"],
    ["an internship running already", { inInternship: true }, { kind: "INTERNSHIP" }, "obstacle inInternship"],
  ])("%s", (_why, person, opportunity, expected) => {
    expect(told(person, opportunity)).toContain(expected);
  });

  test("what is not asked for is not spoken of", () => {
    expect(
      told({ drivingLicence: null, ownTransport: null, language: null, studyTitle: null }, { shifts: [] }),
    ).toEqual(["reason sameTown", "reason hours"]);
  });

  test("an internship is no obstacle to a contract", () => {
    expect(told({ inInternship: true }, { kind: "VACANCY" })).not.toContain("obstacle inInternship");
  });
});

describe("the distance between two comuni", () => {
  test.each([
    ["Mantova", "Porto Mantovano", 4],
    ["Mantova", "Ostiglia", 29],
    ["Castel d’Ario", "CASTEL D'ARIO (MN)", 0],
    ["Utopia", "utopia", 0],
    ["Mantova", "Utopia", null],
    ["", "Mantova", null],
  ])("%s and %s", (one, other, expected) => {
    expect(kilometresBetween(one, other)).toBe(expected);
    expect(kilometresBetween(other, one)).toBe(expected);
  });
});

const known = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const someShifts = fc.subarray([...shifts]);
const level = fc.integer({ min: 1, max: 5 });
const towns = fc.constantFrom("Mantova", "Curtatone", "Ostiglia", "Viadana", "Altrove");
const people: fc.Arbitrary<FitPerson> = fc.record({
  planStatus: fc.constantFrom("SIGNED", "ACTIVE", "SUSPENDED"),
  inInternship: fc.boolean(),
  city: known(towns),
  drivingLicence: known(fc.boolean()),
  ownTransport: known(fc.boolean()),
  language: known(level),
  mobility: known(level),
  studyTitle: known(fc.constantFrom(...studyTitles)),
  shifts: someShifts,
  weeklyMinutesMax: known(fc.integer({ min: 15, max: 2880 })),
  travelKm: known(fc.integer({ min: 0, max: 200 })),
});
const opportunities: fc.Arbitrary<FitOpportunity> = fc.record({
  kind: fc.constantFrom("INTERNSHIP", "VACANCY", "TRIAL"),
  city: towns,
  weeklyMinutes: fc.integer({ min: 15, max: 2880 }),
  shifts: someShifts,
  licenceNeeded: fc.boolean(),
  transportNeeded: fc.boolean(),
  languageLevel: known(level),
  studyTitle: known(fc.constantFrom(...studyTitles)),
});
const anything: fc.Arbitrary<Fit> = fc
  .tuple(people, opportunities)
  .map(([person, opportunity]) => fitOf(person, opportunity));

property.prop([anything, anything])("one obstacle more never moves anybody up", (mine, theirs) => {
  const worse: Fit = [...mine, { side: "obstacle", code: "licence" }];
  expect(Math.sign(compareFit(worse, theirs))).toBeGreaterThanOrEqual(Math.sign(compareFit(mine, theirs)));
});

property.prop([anything, anything])("one more thing nobody knows moves nobody", (mine, theirs) => {
  const vaguer: Fit = [...mine, { side: "unknown", code: "licence" }];
  expect(compareFit(vaguer, theirs)).toBe(compareFit(mine, theirs));
});

property.prop([anything, anything, anything])(
  "the order is one order, whoever is looked at first",
  (one, two, three) => {
    expect(Math.sign(compareFit(one, two)) + Math.sign(compareFit(two, one))).toBe(0);
    if (compareFit(one, two) <= 0 && compareFit(two, three) <= 0) expect(compareFit(one, three)).toBeLessThanOrEqual(0);
  },
);

property.prop([people, opportunities])(
  "nothing is both a reason and an obstacle, and nothing is said twice",
  (person, opportunity) => {
    const codes = fitOf(person, opportunity).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  },
);

property.prop([people, opportunities])("what nobody asked is neither reason nor obstacle", (person, opportunity) => {
  const blank = {
    ...person,
    drivingLicence: null,
    ownTransport: null,
    language: null,
    studyTitle: null,
    shifts: [],
    weeklyMinutesMax: null,
  };
  const judged = fitOf(blank, opportunity).filter(({ code }) =>
    ["licence", "transport", "language", "studyTitle", "shifts", "hours"].includes(code),
  );
  expect(judged.every(({ side }) => side === "unknown")).toBe(true);
});

const sayIn = { it: italian, en: english };
const values = {
  city: "Mantova",
  km: 3,
  most: 5,
  minutes: "20 h",
  mostMinutes: "25 h",
  shifts: "mattina",
  level: 2,
  needed: 3,
  studyTitle: "diploma",
  status: "SIGNED",
};

test.each(fitSides.flatMap((side) => fitCodes[side].map((code) => [side, code] as const)))(
  "%s %s has its words in both languages",
  (side, code) => {
    for (const [locale, messages] of Object.entries(sayIn)) {
      const t = createTranslator({
        locale,
        messages,
        onError: (error) => {
          throw error;
        },
      });
      const sentence = t(`${side}.${code}` as never, values as never) as string;
      expect(sentence).not.toContain(`${side}.`);
      expect(sentence.length).toBeGreaterThan(5);
    }
  },
);

property.prop([people, opportunities])("every note said is on the list of codes", (person, opportunity) => {
  for (const { side, code } of fitOf(person, opportunity) as FitNote[])
    expect((fitCodes[side] as readonly string[]).includes(code)).toBe(true);
});
