import { describe, expect, test } from "vitest";
import type { HouseholdSnapshot } from "@/domain/household-snapshot";
import { policy } from "@/domain/permissions";
import {
  closedStatuses,
  movesOpenTo,
  openStatuses,
  referralMoveNames,
  referralMoves,
  referralStatuses,
  startsFrom,
} from "@/domain/referral";
import { acceptReferralForm, assignReferralForm, declineReferralForm, newReferralForm } from "@/domain/referral-forms";
import { readSnapshot, reducedSnapshot } from "@/domain/referral-snapshot";
import type { Role } from "@/generated/prisma/enums";
import { parseValues } from "@/lib/form";

const somebody = (role: Role) => ({ id: "me", role, organisationId: "mine" });
const own = { organisationId: "mine", ownerId: "me", addressedToId: "mine" };

describe("the moves of a referral", () => {
  test("a referral that is over has no moves", () => {
    for (const status of closedStatuses)
      expect(referralMoveNames.filter((move) => startsFrom(move, status))).toEqual([]);
  });

  test("every status but the first is reached by a move, and every open one can be left", () => {
    const reached = new Set<string>(referralMoveNames.flatMap((move) => referralMoves[move].to ?? []));
    for (const status of referralStatuses) expect(status === "DRAFT" || reached.has(status)).toBe(true);
    for (const status of ["DRAFT", ...openStatuses] as const)
      expect(referralMoveNames.some((move) => startsFrom(move, status) && referralMoves[move].to)).toBe(true);
  });

  test.each([
    ["SOCIAL_WORKER", "DRAFT", ["edit", "send", "discard"]],
    ["SOCIAL_WORKER", "SENT", ["withdraw"]],
    ["SOCIAL_WORKER", "INFO_REQUESTED", ["answer", "withdraw"]],
    ["SOCIAL_WORKER", "ACCEPTED", []],
    ["EMPLOYMENT_OPERATOR", "SENT", ["accept", "requestInformation", "decline"]],
    ["EMPLOYMENT_OPERATOR", "INFO_REQUESTED", []],
    ["EMPLOYMENT_OPERATOR", "ACCEPTED", ["close"]],
    ["PROVIDER_COORDINATOR", "SENT", ["accept", "requestInformation", "decline", "assign"]],
    ["PROVIDER_COORDINATOR", "INFO_REQUESTED", ["assign"]],
    ["PROVIDER_COORDINATOR", "ACCEPTED", ["assign", "close"]],
    ["MUNICIPAL_OFFICER", "SENT", []],
    ["ADMIN", "SENT", []],
    ["PRIVACY_OFFICER", "SENT", []],
  ] as const)("a %s finds these buttons on a referral that is %s: %j", (role, status, moves) => {
    expect(movesOpenTo(somebody(role), status, own)).toEqual(moves);
  });

  test("nobody who only reads, and nobody of another organisation, finds a button", () => {
    const elsewhere = { organisationId: "theirs", ownerId: "them", addressedToId: "theirs" };
    for (const role of Object.keys(policy["account.change"]) as Role[])
      for (const status of referralStatuses) expect(movesOpenTo(somebody(role), status, elsewhere)).toEqual([]);
  });
});

describe("what the work services see of the household", () => {
  const snapshot: HouseholdSnapshot = {
    takenOn: "2026-11-23",
    code: "N26-00001",
    district: "Lunetta",
    tenancyKind: "SAP_ALER",
    monthlyRentCents: 24_000,
    members: [{ personId: "p", relationship: "HOLDER", age: 41, leaseHolder: true, employable: true }],
    arrears: { recordedOn: "2026-09-30", rentDebtCents: 264_000, chargesDebtCents: 89_000, months: 11, source: "ALER" },
    eviction: { stage: "VALIDATED", occurredOn: "2026-10-01", dueOn: null },
    isee: { type: "ORDINARY", iseeCents: 521_000, year: 2026, validTo: "2026-12-31" },
    repayment: { status: "LATE", recognisedDebtCents: 353_000, leftCents: 300_000, instalments: 24 },
  };

  test("three facts: since when it was known, whether it pays back, how the arrears move", () => {
    expect(reducedSnapshot({ ...snapshot, arrearsTrend: "FALLING" })).toEqual({
      takenOn: "2026-11-23",
      hasRepaymentPlan: true,
      arrearsTrend: "FALLING",
    });
  });

  test("a plan lapsed, settled or only proposed is no repayment under way", () => {
    for (const status of ["DRAFT", "PROPOSED", "LAPSED", "SETTLED", "RESCHEDULED"] as const) {
      const repayment = { status, recognisedDebtCents: 1, leftCents: 1, instalments: 1 };
      expect(reducedSnapshot({ ...snapshot, repayment, arrearsTrend: "STEADY" }).hasRepaymentPlan).toBe(false);
    }
  });

  test("a referral never sent has no snapshot", () => {
    expect(readSnapshot(null)).toBeNull();
    expect(readSnapshot({})).toBeNull();
  });
});

describe("the forms", () => {
  const id = "01a20692-d639-766a-bd23-312d41372490";
  const errorsOf = (parsed: ReturnType<typeof parseValues>) =>
    parsed.ok
      ? {}
      : Object.fromEntries(Object.entries(parsed.problems).map(([name, all]) => [name, all.map(({ key }) => key)]));
  const sheet = {
    householdId: id,
    memberId: id,
    toOrganisationId: id,
    intent: "send",
    reason: "",
    needs: [] as string[],
    availability: "",
    constraints: "",
    urgency: "NORMAL",
    agreedWithPerson: "",
    privacyNoticeSeenOn: "",
  };

  test("what is sent needs a reason, a need, what was agreed and the day the informativa was seen; a draft needs none", () => {
    expect(errorsOf(parseValues(newReferralForm, sheet))).toEqual({
      needs: ["referral.errors.needMissing"],
      reason: ["referral.errors.reasonMissing"],
      agreedWithPerson: ["referral.errors.agreedWithPersonMissing"],
      privacyNoticeSeenOn: ["referral.errors.privacyNoticeSeenOnMissing"],
    });
    expect(parseValues(newReferralForm, { ...sheet, intent: "save" }).ok).toBe(true);
  });

  test("sent by the Enter key, without a button, a sheet is only kept", () => {
    expect(parseValues(newReferralForm, { ...sheet, intent: "" })).toMatchObject({
      ok: true,
      data: { intent: "save" },
    });
  });

  test("the informativa was not seen tomorrow", () => {
    expect(
      errorsOf(parseValues(newReferralForm, { ...sheet, intent: "save", privacyNoticeSeenOn: "24/11/2026" })),
    ).toEqual({
      privacyNoticeSeenOn: ["errors.dateInFuture"],
    });
  });

  test.each([
    ["2026-11-22", "10:00", { firstAppointmentOn: ["errors.dateInPast", "referral.errors.notWorkingDay"] }],
    ["2026-11-29", "10:00", { firstAppointmentOn: ["referral.errors.notWorkingDay"] }],
    ["2026-12-08", "10:00", { firstAppointmentOn: ["referral.errors.notWorkingDay"] }],
    ["2027-06-01", "10:00", { firstAppointmentOn: ["referral.errors.appointmentTooFar"] }],
    ["2026-11-24", "07:45", { firstAppointmentTime: ["referral.errors.outsideHours"] }],
    ["2026-11-24", "19:15", { firstAppointmentTime: ["referral.errors.outsideHours"] }],
    ["2026-11-23", "09:00", { firstAppointmentTime: ["referral.errors.appointmentPast"] }],
    ["2026-11-23", "10:15", {}],
  ])("a first appointment on %s at %s: %j", (firstAppointmentOn, firstAppointmentTime, errors) => {
    const typed = { referralId: id, assigneeId: id, firstAppointmentPlace: "Sede" };
    expect(errorsOf(parseValues(acceptReferralForm, { ...typed, firstAppointmentOn, firstAppointmentTime }))).toEqual(
      errors,
    );
  });

  test("declining owes a coded reason, an explanation and a next step", () => {
    const empty = { referralId: id, declineReason: "", declineExplanation: " ", proposedNextStep: "" };
    expect(Object.keys(errorsOf(parseValues(declineReferralForm, empty)))).toEqual([
      "declineReason",
      "declineExplanation",
      "proposedNextStep",
    ]);
  });

  test("passing a referral on owes a reason, giving it out the first time does not", () => {
    const typed = { referralId: id, assigneeId: id, reason: "" };
    expect(parseValues(assignReferralForm, { ...typed, fromAssigneeId: "" }).ok).toBe(true);
    expect(errorsOf(parseValues(assignReferralForm, { ...typed, fromAssigneeId: id }))).toEqual({
      reason: ["errors.required"],
    });
  });
});
