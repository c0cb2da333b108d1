import { expect, test } from "vitest";
import {
  ceilingCodes,
  ceilingNames,
  derogableCeilings,
  derogationMoves,
  derogationStatuses,
  openDerogations,
  proposedExpiry,
  standingOf,
  startsFrom,
} from "@/domain/derogation";
import { decideDerogationForm, requestDerogationForm } from "@/domain/derogation-forms";
import { DerogationStatus } from "@/generated/prisma/enums";
import { parseValues } from "@/lib/form";

const id = "019ac0de-0000-7000-8000-000000000001";

test("every status is listed once, and every legal move stands in this table", () => {
  expect([...derogationStatuses].toSorted()).toEqual(Object.values(DerogationStatus).toSorted());
  expect(Object.entries(derogationMoves).map(([name, { from, to, deed }]) => [name, from.join(), to, deed])).toEqual([
    ["question", "REQUESTED", "QUESTIONED", "derogation.decide"],
    ["answer", "QUESTIONED", "REQUESTED", "derogation.request"],
    ["approve", "REQUESTED", "APPROVED", "derogation.decide"],
    ["partlyApprove", "REQUESTED", "PARTLY_APPROVED", "derogation.decide"],
    ["refuse", "REQUESTED", "REFUSED", "derogation.decide"],
    ["withdraw", "REQUESTED,QUESTIONED", "WITHDRAWN", "derogation.request"],
  ]);
});

test("no move starts from a request that was settled", () => {
  const settled = derogationStatuses.filter((status) => !(openDerogations as readonly string[]).includes(status));
  for (const move of Object.keys(derogationMoves) as (keyof typeof derogationMoves)[])
    for (const status of settled) expect(startsFrom(move, status), `${move} from ${status}`).toBe(false);
});

test("the ceilings are called by one name each, there and back", () => {
  for (const code of derogableCeilings) expect(ceilingCodes[ceilingNames[code]]).toBe(code);
});

test.each([
  ["APPROVED", "2026-11-23", "2026-11-22", "APPROVED"],
  ["APPROVED", "2026-11-23", "2026-11-23", "APPROVED"],
  ["APPROVED", "2026-11-23", "2026-11-24", "EXPIRED"],
  ["PARTLY_APPROVED", "2026-11-23", "2026-11-24", "EXPIRED"],
  ["APPROVED", null, "2099-01-01", "APPROVED"],
  ["REFUSED", "2026-11-23", "2026-11-24", "REFUSED"],
  ["REQUESTED", null, "2026-11-24", "REQUESTED"],
] as const)("%s until %s stands on %s as %s", (status, expiresOn, on, standing) => {
  expect(standingOf({ status, expiresOn }, on)).toBe(standing);
});

test("the proposed expiry is the plan's end, never beyond the programme's", () => {
  expect(proposedExpiry("2027-05-22", "2027-12-31")).toBe("2027-05-22");
  expect(proposedExpiry("2028-05-22", "2027-12-31")).toBe("2027-12-31");
});

const decision = {
  derogationId: id,
  version: "1",
  verdict: "approve",
  grantedCents: "",
  expiresOn: "31/12/2026",
  decision: "",
};
test.each([
  ["granting all of it needs no reason", {}, {}],
  ["granting needs a day", { expiresOn: "" }, { expiresOn: "derogation.errors.expiryMissing" }],
  ["granting needs a day to come", { expiresOn: "22/11/2026" }, { expiresOn: "errors.dateInPast" }],
  ["today is still to come", { expiresOn: "23/11/2026" }, {}],
  [
    "a part needs its amount and a reason",
    { verdict: "partlyApprove" },
    { grantedCents: "derogation.errors.amountMissing", decision: "derogation.errors.decisionMissing" },
  ],
  [
    "a part of nothing is none",
    { verdict: "partlyApprove", grantedCents: "0", decision: "x" },
    { grantedCents: "derogation.errors.amountMissing" },
  ],
  [
    "refusing needs a reason and no day",
    { verdict: "refuse", expiresOn: "" },
    { decision: "derogation.errors.decisionMissing" },
  ],
  ["an amount is written the Italian way", { grantedCents: "1,234.5" }, { grantedCents: "errors.invalidAmount" }],
] as const)("deciding: %s", (_name, over, problems) => {
  const parsed = parseValues(decideDerogationForm, { ...decision, ...over });
  const found = parsed.ok
    ? {}
    : Object.fromEntries(Object.entries(parsed.problems).map(([field, [first]]) => [field, first?.key]));
  expect(found).toEqual(problems);
});

test.each(["0", "0,00", "-1", "", "tanto", "99999999999"])("asking for %j is not asking", (requestedCents) => {
  const parsed = parseValues(requestDerogationForm, { planId: id, ceiling: "PERSON", requestedCents, reason: "x" });
  expect(parsed.ok).toBe(false);
});
