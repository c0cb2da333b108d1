import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { may, policy } from "@/domain/permissions";
import {
  ended,
  lastDayOf,
  living,
  missingSigners,
  movesFrom,
  needsReason,
  planMoves,
  planStatuses,
} from "@/domain/plan";
import italian from "@/messages/it/plan.json";

describe("the moves of a plan", () => {
  test.each([
    ["DRAFT", ["share", "cancel"]],
    ["SHARED", ["takeBack", "agree", "cancel"]],
    ["AGREED", ["reopen", "withdrawAgreement", "sign", "cancel"]],
    ["SIGNED", ["activate", "withdraw", "revoke"]],
    ["ACTIVE", ["suspend", "complete", "withdraw", "revoke"]],
    ["SUSPENDED", ["resume", "withdraw", "revoke"]],
    ["COMPLETED", []],
    ["WITHDRAWN", []],
    ["REVOKED", []],
    ["CANCELLED", []],
  ] as const)("from %s are %j", (status, moves) => {
    expect(movesFrom(status)).toEqual(moves);
  });

  test("lead everywhere a plan can be, and out of nowhere once it is over", () => {
    const reached = new Set(Object.values(planMoves).map(({ to }) => to));
    expect(planStatuses.filter((status) => !reached.has(status as never))).toEqual([]);
    for (const status of ended) expect(movesFrom(status)).toEqual([]);
  });

  test("never bring an unsigned plan into force without signatures, nor a signed one back to a draft", () => {
    const signed = ["SIGNED", "ACTIVE", "SUSPENDED", "COMPLETED", "WITHDRAWN", "REVOKED"];
    for (const [name, { from, to }] of Object.entries(planMoves))
      for (const start of from)
        expect([name, signed.includes(start) === signed.includes(to) || name === "sign"]).toEqual([name, true]);
  });

  test("each have a deed of the policy, a button, a refusal, and the asides a reason", () => {
    for (const [name, { deeds }] of Object.entries(planMoves)) {
      for (const deed of deeds) expect(policy).toHaveProperty([deed]);
      expect(italian.moves).toHaveProperty(name);
    }
    expect(planMoves.resume.to).toBe("ACTIVE");
    expect((["withdraw", "revoke", "cancel", "suspend", "takeBack"] as const).every(needsReason)).toBe(true);
    for (const status of planStatuses) expect(italian.status).toHaveProperty(status);
    expect([...living, ...ended]).toHaveLength(10);
  });

  test("belong to one side each: nobody but the Officina agrees, nobody but the provider writes and ends", () => {
    const subject = { organisationId: "o", ownerId: "x", addressedToId: "p" };
    const worker = { id: "w", role: "SOCIAL_WORKER", organisationId: "o" } as const;
    const operator = { id: "x", role: "EMPLOYMENT_OPERATOR", organisationId: "p" } as const;
    for (const deed of ["plan.agree", "plan.signAsOfficina"] as const)
      expect([may(worker, deed, subject), may(operator, deed, subject)]).toEqual([true, false]);
    for (const deed of ["plan.write", "plan.end", "plan.signAsOperator", "plan.recordPersonSignature"] as const)
      expect([may(worker, deed, subject), may(operator, deed, subject)]).toEqual([false, true]);
    expect(may({ ...operator, id: "y" }, "plan.signAsOperator", subject)).toBe(false);
  });
});

test("a signature under one text counts for no other", () => {
  const hashes = fc.constantFrom("a", "b", "c");
  const role = fc.constantFrom("OPERATOR" as const, "OFFICINA" as const, "PERSON" as const);
  fc.assert(
    fc.property(fc.array(fc.record({ role, contentHash: hashes })), hashes, (signatures, hash) => {
      const missing = missingSigners(signatures, hash);
      expect(missing).toEqual(
        missingSigners(
          signatures.filter((one) => one.contentHash === hash),
          hash,
        ),
      );
      for (const one of ["OPERATOR", "OFFICINA", "PERSON"] as const)
        expect(missing.includes(one)).toBe(!signatures.some((s) => s.role === one && s.contentHash === hash));
    }),
  );
});

test.each([
  ["2026-11-23", 6, "2027-05-22"],
  ["2026-08-31", 6, "2027-02-27"],
  ["2026-01-01", 12, "2026-12-31"],
])("from %s a plan of %i months ends on %s", (start, months, last) => {
  expect(lastDayOf(start, months)).toBe(last);
});
