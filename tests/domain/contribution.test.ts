import { describe, expect, test } from "vitest";
import { capsOf, checklistStanding, contributionKinds, requirementsOf } from "@/domain/contribution";
import { decideContributionForm } from "@/domain/contribution-forms";
import type { KnownOfHousehold } from "@/domain/requirement-proposals";
import { catalogue } from "../support/words";

const today = "2026-11-23";
const nothing: KnownOfHousehold = { isee: null, tenancy: null, evictionStage: "NONE", cause: null };
const isee = (iseeCents: number, iseCents: number | null = null, validTo = "2026-12-31") => ({
  isee: { iseeCents, iseCents, validTo },
});
const home = (kind: "SAP_ALER" | "SAP_COMUNE" | "PRIVATE", contractFrom: string | null) => ({
  tenancy: { kind, contractFrom },
});
const says = (code: string, known: Partial<KnownOfHousehold>) => {
  const requirement = contributionKinds.flatMap((kind) => requirementsOf[kind]).find((one) => one.code === code);
  const { answer, reason } = requirement?.propose({ ...nothing, ...known }, today) ?? {};
  return `${answer} ${reason}`;
};

describe("what the file says of a requirement", () => {
  test.each([
    ["BLAMELESS_CAUSE", {}, "UNKNOWN causeUnknown"],
    ["BLAMELESS_CAUSE", { cause: "OTHER" }, "UNKNOWN causeOther"],
    ["BLAMELESS_CAUSE", { cause: "DISMISSAL" }, "MET causeListed"],
    ["BLAMELESS_CAUSE", { cause: "ILLNESS_INJURY_DEATH" }, "MET causeListed"],
    ["RIGHT_OF_RESIDENCE", {}, "UNKNOWN notInFile"],
    ["NO_OTHER_HOME", {}, "UNKNOWN notInFile"],
    ["REGISTERED_LEASE", {}, "UNKNOWN leaseUnknown"],
    ["REGISTERED_LEASE", home("PRIVATE", "2020-05-01"), "UNKNOWN leaseToVerify"],
    ["RESIDENT_ONE_YEAR", {}, "UNKNOWN leaseUnknown"],
    ["RESIDENT_ONE_YEAR", home("PRIVATE", "2025-11-23"), "MET leaseSince"],
    ["RESIDENT_ONE_YEAR", home("PRIVATE", "2025-11-24"), "UNKNOWN leaseSinceOnly"],
    ["FUND_INCOME", {}, "UNKNOWN iseeMissing"],
    ["FUND_INCOME", isee(100_000, null, "2026-11-22"), "UNKNOWN iseeExpired"],
    ["FUND_INCOME", isee(100_000, null, "2026-11-23"), "MET iseeWithin"],
    ["FUND_INCOME", isee(2_600_000), "MET iseeWithin"],
    ["FUND_INCOME", isee(2_600_001), "UNKNOWN iseMissing"],
    ["FUND_INCOME", isee(2_600_001, 3_500_000), "MET iseWithin"],
    ["FUND_INCOME", isee(2_600_001, 3_500_001), "NOT_MET incomeAbove"],
    ["EVICTION_PENDING", {}, "NOT_MET noEviction"],
    ["EVICTION_PENDING", { evictionStage: "WARNING" }, "NOT_MET noEviction"],
    ["EVICTION_PENDING", { evictionStage: "SUMMONS" }, "MET evictionPending"],
    ["EVICTION_PENDING", { evictionStage: "VALIDATED" }, "MET evictionPending"],
    ["EVICTION_PENDING", { evictionStage: "ENFORCED" }, "NOT_MET evictionEnforced"],
    ["EVICTION_PENDING", { evictionStage: "FORFEITURE" }, "UNKNOWN forfeitureRoute"],
    ["PUBLIC_HOME", {}, "UNKNOWN leaseUnknown"],
    ["PUBLIC_HOME", home("SAP_COMUNE", null), "MET publicHome"],
    ["PUBLIC_HOME", home("PRIVATE", null), "NOT_MET otherHome"],
    ["PUBLIC_HOME_24_MONTHS", home("PRIVATE", "2010-01-01"), "NOT_MET otherHome"],
    ["PUBLIC_HOME_24_MONTHS", home("SAP_ALER", null), "UNKNOWN leaseUnknown"],
    ["PUBLIC_HOME_24_MONTHS", home("SAP_ALER", "2024-11-23"), "MET leaseSince"],
    ["PUBLIC_HOME_24_MONTHS", home("SAP_ALER", "2024-11-24"), "NOT_MET leaseSinceOnly"],
    ["SOLIDARITY_INCOME", {}, "UNKNOWN iseeMissing"],
    ["SOLIDARITY_INCOME", isee(935_999), "MET iseeWithin"],
    ["SOLIDARITY_INCOME", isee(936_000), "NOT_MET iseeAbove"],
    ["NO_FORFEITURE", { evictionStage: "VALIDATED" }, "MET noForfeiture"],
    ["NO_FORFEITURE", { evictionStage: "FORFEITURE_STARTED" }, "UNKNOWN forfeitureStarted"],
    ["NO_FORFEITURE", { evictionStage: "FORFEITURE" }, "NOT_MET forfeited"],
  ] as [string, Partial<KnownOfHousehold>, string][])("%s, %o: %s", (code, known, expected) => {
    expect(says(code, known)).toBe(expected);
  });

  test("knows nothing of an empty file but that there is no eviction and no forfeiture", () => {
    for (const kind of contributionKinds)
      for (const { code, propose } of requirementsOf[kind])
        if (!/EVICTION|FORFEITURE/.test(code)) expect(propose(nothing, today).answer, code).toBe("UNKNOWN");
  });
});

test("every requirement and every cap names its source, and none passes for official", () => {
  for (const kind of contributionKinds)
    for (const { source, verification } of [...requirementsOf[kind], ...capsOf[kind]]) {
      expect(source).toMatch(/DL|DM|LR|RR/);
      expect(verification).not.toBe("VERIFIED");
    }
});

test("every requirement, cap and reason has its words", () => {
  const { contribution } = (catalogue("it") as { accompaniment: { contribution: Record<string, object> } })
    .accompaniment;
  const knowns = [
    nothing,
    { ...nothing, ...isee(1), ...home("PRIVATE", "2020-01-01"), cause: "OTHER" as const },
    { ...nothing, ...isee(9e8), ...home("SAP_ALER", "2026-10-01"), cause: "DISMISSAL" as const },
    { ...nothing, ...isee(9e8, 9e8), evictionStage: "FORFEITURE" as const },
    { ...nothing, ...isee(9e8, 1), evictionStage: "FORFEITURE_STARTED" as const },
    { ...nothing, ...isee(1, 1, "2020-01-01"), evictionStage: "ENFORCED" as const },
    { ...nothing, ...home("SAP_ALER", "2020-01-01"), evictionStage: "SUMMONS" as const },
  ];
  for (const kind of contributionKinds) {
    for (const { code } of capsOf[kind]) expect(contribution.capNames).toHaveProperty(code);
    for (const { code, propose } of requirementsOf[kind]) {
      expect(contribution.requirements).toHaveProperty(code);
      for (const known of knowns) expect(contribution.reasons).toHaveProperty(propose(known, today).reason);
    }
  }
});

test("a checklist counts what was found and what nobody looked at", () => {
  const checks = [
    { requirement: "PUBLIC_HOME", answer: "MET" as const },
    { requirement: "SOLIDARITY_INCOME", answer: "NOT_MET" as const },
    { requirement: "NO_FORFEITURE", answer: "UNKNOWN" as const },
    { requirement: "NO_OTHER_HOME", answer: "MET" as const },
  ];
  expect(checklistStanding("SOLIDARITY_CONTRIBUTION_REQUEST", checks)).toEqual({
    met: 1,
    notMet: 1,
    unknown: 1,
    unchecked: 1,
  });
});

describe("the answer to a request", () => {
  const answer = {
    householdId: "01900000-0000-7000-8000-000000000001",
    supportActionId: "01900000-0000-7000-8000-000000000002",
    version: "1",
    decidedOn: "2026-11-20",
    result: "Delibera",
  };
  test.each([
    ["OBTAINED", "", "accompaniment.errors.howMuchGranted"],
    ["PARTLY_OBTAINED", "0", "accompaniment.errors.howMuchGranted"],
    ["REFUSED", "100", "accompaniment.errors.nothingGranted"],
    ["NO_ANSWER", "100", "accompaniment.errors.nothingGranted"],
    ["OBTAINED", "50.001", "errors.tooLarge"],
  ])("%s with «%s» says what is wrong", (outcome, grantedCents, message) => {
    const parsed = decideContributionForm.safeParse({ ...answer, outcome, grantedCents });
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message);
  });
  test("holds an amount exactly when something was granted", () => {
    const granted = decideContributionForm.safeParse({ ...answer, outcome: "OBTAINED", grantedCents: "1.500,00" });
    expect(granted.data).toMatchObject({ grantedCents: 150_000 });
    const refused = decideContributionForm.safeParse({ ...answer, outcome: "REFUSED", grantedCents: "" });
    expect(refused.data).toMatchObject({ grantedCents: null });
  });
});
