import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heaviest, materiality, needsOfficina, signersOf, weightOf } from "@/domain/materiality";
import { comparePlanContents } from "@/domain/plan-compare";
import type { ContentLine, PlanContent } from "@/domain/plan-content";
import { kindsOf } from "@/domain/variation";
import { content, contentLine } from "../support/plan-content";

const coaching = contentLine();
const search = contentLine({ key: "L07", code: "L07", name: "Ricerca attiva del lavoro", quantity: 480 });
const before = content([coaching, search]);
const result = { unit: "OUTCOME", payBasis: "RESULT" } as const;
const placement = contentLine({
  key: "L13",
  code: "L13",
  name: "Inserimento",
  quantity: 1,
  unitCostCents: null,
  ...result,
});

const withLines = (...lines: ContentLine[]) => content(lines);
const withCoaching = (over: Partial<ContentLine>) => withLines(contentLine(over), search);
const changed = (over: Partial<PlanContent>) => ({ ...before, ...over });

const everybody = ["OPERATOR", "OFFICINA", "PERSON"];
const withPerson = ["OPERATOR", "PERSON"];
const alone = ["OPERATOR"];

describe("who must sign a variation", () => {
  test.each<[string, PlanContent, string[], string[]]>([
    ["nothing at all", before, [], ["other"]],
    ["a goal worded differently", changed({ goals: [{ key: "g1", text: "Lavorare in cucina" }] }), alone, ["other"]],
    ["third parties added", withCoaching({ thirdParties: "CPI di Mantova" }), alone, ["other"]],
    ["a reason worded differently", withCoaching({ deviationReason: "Serve più tempo" }), alone, ["other"]],
    ["a name put right", changed({ person: { ...before.person, lastName: "Rossi Bianchi" } }), alone, ["other"]],
    ["another operator", changed({ operator: "Marta Galli" }), alone, ["other"]],
    ["fewer hours", withCoaching({ quantity: 600 }), withPerson, ["decrease"]],
    ["a quarter of an hour less", withCoaching({ quantity: 705 }), withPerson, ["decrease"]],
    ["a service suspended", withCoaching({ status: "SUSPENDED" }), withPerson, ["suspension"]],
    ["another deliverer", withCoaching({ deliverer: "Coop. Il Ponte" }), withPerson, ["other"]],
    ["other dates of a service", withCoaching({ endsOn: "2027-03-31" }), withPerson, ["other"]],
    ["a shorter plan", changed({ endsOn: "2027-04-22" }), withPerson, ["other"]],
    ["a quarter of an hour more", withCoaching({ quantity: 735 }), everybody, ["increase"]],
    ["a longer plan", changed({ endsOn: "2027-06-22" }), everybody, ["extension"]],
    ["a service added", withLines(coaching, search, placement), everybody, ["addition"]],
    ["a service taken out", withLines(coaching), everybody, ["removal"]],
    ["a service replaced", withLines(coaching, placement), everybody, ["replacement"]],
    ["a service closed early", withCoaching({ status: "CLOSED", quantity: 300 }), everybody, ["closure"]],
    [
      "less of one and more of another",
      withLines(contentLine({ quantity: 480 }), { ...search, quantity: 720, amountCents: 40_800 }),
      everybody,
      ["increase", "decrease"],
    ],
    ["another provider", changed({ provider: "Altro ente" }), everybody, ["other"]],
    ["another aid band", changed({ aidBand: "BAND_2" }), everybody, ["other"]],
    ["a service held otherwise", withCoaching({ mode: "GROUP" }), everybody, ["other"]],
  ])("%s", (_name, after, signers, kinds) => {
    const changes = comparePlanContents(before, after);
    expect(signersOf(changes)).toEqual(signers);
    expect(kindsOf(changes)).toEqual(kinds);
  });

  test("pieces of a service whose cost nobody knows weigh as hours do", () => {
    const one = withLines(placement);
    const two = withLines({ ...placement, quantity: 2 });
    expect(signersOf(comparePlanContents(one, two))).toEqual(everybody);
    expect(signersOf(comparePlanContents(two, one))).toEqual(withPerson);
  });

  test("a service resumed after a pause takes operator and person, one that was closed everybody", () => {
    const paused = withCoaching({ status: "SUSPENDED" });
    expect(signersOf(comparePlanContents(paused, before))).toEqual(withPerson);
    expect(kindsOf(comparePlanContents(paused, before))).toEqual(["resumption"]);
    expect(signersOf(comparePlanContents(withCoaching({ status: "CLOSED" }), before))).toEqual(everybody);
  });

  test("a first text is signed by everybody", () => {
    expect(signersOf(null)).toEqual(everybody);
    expect(needsOfficina(signersOf(null))).toBe(true);
  });

  test("the table names every kind of change, and the operator signs every one", () => {
    for (const [kind, row] of Object.entries(materiality))
      for (const direction of ["up", "down", "same"] as const)
        expect([kind, direction, row[direction]]).toEqual([
          kind,
          direction,
          expect.stringMatching(/^(wording|lighter|material)$/),
        ]);
  });
});

test("more changes never need fewer signatures", () => {
  const kinds = Object.keys(materiality) as (keyof typeof materiality)[];
  const change = fc.record({
    kind: fc.constantFrom(...kinds),
    direction: fc.constantFrom("up", "down", "same") as fc.Arbitrary<"up">,
  });
  const order = [null, "wording", "lighter", "material"];
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), change, (some, another) => {
      const less = order.indexOf(heaviest(some));
      const more = order.indexOf(heaviest([...some, another]));
      expect(more).toBe(Math.max(less, order.indexOf(weightOf(another))));
    }),
  );
});
