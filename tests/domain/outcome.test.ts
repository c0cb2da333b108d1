import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastsEnough, outcomeDays, recordOutcomeForm, standingOf } from "@/domain/outcome";
import { addDays } from "@/lib/dates";
import { parseValues } from "@/lib/form";

const outcome = (over = {}) => ({
  kind: "CONTRACT" as const,
  startsOn: "2026-01-01",
  endsOn: null as string | null,
  endedOn: null as string | null,
  provedOn: "2026-01-02" as string | null,
  ...over,
});

test.each([
  ["without an end and proved", {}, "recognised"],
  ["without its proof", { provedOn: null }, "notProved"],
  ["of 180 days, the first and the last counted", { endsOn: "2026-06-29" }, "recognised"],
  ["of 179 days", { endsOn: "2026-06-28" }, "tooShort"],
  ["ended after 179 days", { endsOn: "2026-12-31", endedOn: "2026-06-28" }, "endedEarly"],
  ["ended after 180 days", { endsOn: "2026-12-31", endedOn: "2026-06-29" }, "recognised"],
  ["of a leap year's 180 days", { startsOn: "2028-01-01", endsOn: "2028-06-28" }, "recognised"],
  ["for an internship of a month", { kind: "INTERNSHIP", endsOn: "2026-01-31" }, "recognised"],
])("work %s", (_name, over, standing) => {
  expect(standingOf(outcome(over))).toBe(standing);
});

const offset = fc.integer({ min: 0, max: 800 });
property.prop([offset, offset])("an earlier end never makes a contract count that did not before", (planned, early) => {
  const endsOn = addDays("2026-01-01", planned);
  const endedOn = addDays("2026-01-01", Math.min(planned, early));
  if (lastsEnough(outcome({ endsOn, endedOn }))) expect(lastsEnough(outcome({ endsOn }))).toBe(true);
  expect(outcomeDays(outcome({ endsOn, endedOn }))).toBe(Math.min(planned, early) + 1);
});

test("an employer is written or chosen", () => {
  const form = {
    planId: "01900000-0000-7000-8000-00000000dead",
    kind: "CONTRACT",
    contractType: "PERMANENT",
    startsOn: "2026-11-01",
    employer: "",
    weeklyHours: "",
    evidence: "",
    lineKey: "",
    endsOn: "",
    provedOn: "",
    employerId: "",
    attachmentId: "",
    candidacyId: "",
  };
  const nobody = parseValues(recordOutcomeForm, form);
  expect(nobody).toMatchObject({ ok: false, problems: { employer: [{ key: "outcome.errors.employerMissing" }] } });
  expect(parseValues(recordOutcomeForm, { ...form, employerId: form.planId }).ok).toBe(true);
});
