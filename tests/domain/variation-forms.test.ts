import { expect, test } from "vitest";
import { openVariationForm } from "@/domain/variation-forms";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const why = { planId: id, reason: "NEEDS_CHANGED", assessment: "Servono più ore." };
const left = { lineId: "", serviceId: "", quantity: "", endsOn: "" };
const missing = (form: Record<string, string>) =>
  openVariationForm.safeParse({ ...left, ...form }).error?.issues.map(({ path }) => path[0]) ?? [];

test.each([
  ["increase", ["lineId", "quantity"]],
  ["decrease", ["lineId", "quantity"]],
  ["replace", ["lineId", "serviceId"]],
  ["add", ["serviceId"]],
  ["suspend", ["lineId"]],
  ["resume", ["lineId"]],
  ["close", ["lineId"]],
  ["extend", ["endsOn"]],
  ["other", []],
])("a variation that begins with %s owes %j", (start, fields) => {
  expect(missing({ ...why, start })).toEqual(fields);
});

test("everything that is missing is told at once", () => {
  expect(missing({ planId: id, start: "increase", reason: "", assessment: "" })).toEqual([
    "reason",
    "assessment",
    "lineId",
    "quantity",
  ]);
});
