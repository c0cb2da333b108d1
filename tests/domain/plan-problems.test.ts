import { describe, expect, test } from "vitest";
import { deliverersFor } from "@/domain/plan-deliverer";
import { type CheckedLine, type PlanFrame, periodProblem, planProblems } from "@/domain/plan-problems";
import { content, contentLine } from "../support/plan-content";

const solco = {
  id: "0199aaaa-0000-7000-8000-000000000001",
  name: "SolCo",
  accreditations: [{ register: "LAVORO" as const, status: "ACTIVE" as const, validFrom: "2007-09-01", validTo: null }],
};
const frame: PlanFrame = {
  maxMonths: 6,
  agreement: { validFrom: "2026-01-02", validTo: "2027-12-31" },
  programme: { startsOn: "2026-01-01", endsOn: "2027-12-31" },
  mandatory: [{ code: "L09", name: "Coaching" }],
  deliverers: [solco],
};
const checked = (over: Partial<CheckedLine> = {}): CheckedLine => ({
  ...contentLine(over),
  register: "LAVORO",
  ...over,
});
const check = (lines: CheckedLine[], over: Parameters<typeof content>[1] = {}, frameOver: Partial<PlanFrame> = {}) =>
  planProblems({ ...content(lines, over), lines }, { ...frame, ...frameOver }).map(({ key }) => key.split(".")[2]);

describe("what stands between a plan and being shared", () => {
  test("nothing, when goals, base services, dates and deliverers are in order", () => {
    expect(check([checked()])).toEqual([]);
  });
  test("no goal", () => {
    expect(check([checked()], { goals: [] })).toEqual(["noGoal"]);
  });
  test("no service at all, and a base service that is missing", () => {
    expect(check([])).toEqual(["noLine", "mandatoryMissing"]);
  });
  test.each([
    [1455, null, ["reasonAbove"]],
    [225, null, ["reasonBelow"]],
    [1455, "Più tempo per la lingua", []],
    [225, "Ha già fatto coaching", []],
  ])("a volume of %i minutes with the reason %j", (quantity, deviationReason, problems) => {
    expect(check([checked({ quantity, deviationReason })])).toEqual(problems);
  });
  test.each([{ startsOn: "2026-11-22" }, { endsOn: "2027-05-23" }])(
    "a service outside the plan's dates: %o",
    (over) => {
      expect(check([checked(over)])).toEqual(["lineOutsidePlan"]);
    },
  );
  test("a deliverer from outside the network", () => {
    expect(check([checked({ delivererId: "another" })])).toEqual(["delivererUnknown"]);
  });
  test.each([
    ["that ends before the service", { validTo: "2027-05-21" }],
    ["that starts after the service", { validFrom: "2026-11-24" }],
    ["that is suspended", { status: "SUSPENDED" as const }],
    ["for another register", { register: "FORMAZIONE_B" as const }],
  ])("an accreditation %s", (_, over) => {
    const [entry] = solco.accreditations;
    const deliverers = [{ ...solco, accreditations: entry ? [{ ...entry, ...over }] : [] }];
    expect(check([checked()], {}, { deliverers })).toEqual(["delivererNotAccredited"]);
    expect(deliverersFor(deliverers, "LAVORO", "2026-11-23", "2027-05-22")).toEqual([]);
  });
});

test.each([
  ["2026-11-23", "2027-05-22", undefined],
  ["2026-11-23", "2027-05-23", "tooLong"],
  ["2026-08-31", "2027-02-27", undefined],
  ["2026-08-31", "2027-02-28", "tooLong"],
  ["2025-12-31", "2026-02-01", "outsideProgramme"],
  ["2027-11-01", "2028-01-01", "outsideProgramme"],
  ["2026-01-01", "2026-02-01", "noAgreement"],
])("a plan from %s to %s: %s", (startsOn, endsOn, problem) => {
  expect(periodProblem(startsOn, endsOn, frame)?.key.split(".")[2]).toBe(problem);
});

test("a band the programme does not admit has no plan", () => {
  expect(periodProblem("2026-11-23", "2026-12-23", { ...frame, maxMonths: null })?.key).toBe(
    "plan.problems.bandNotAdmitted",
  );
});
