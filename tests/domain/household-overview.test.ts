import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type PathFacts, pathOf, pathSteps } from "@/domain/household-path";
import { type StoryFacts, storyOf, wasMissed } from "@/domain/household-story";
import { lanesOf } from "@/lib/lanes";

const on = "2026-11-23";
const nothing: PathFacts = { referral: null, profiledOn: null, plan: null, internships: [], jobs: [] };
const referral = { status: "ACCEPTED" as const, sentOn: "2026-01-10", decidedOn: "2026-01-20", endedOn: null };
const profiled: PathFacts = { ...nothing, referral, profiledOn: "2026-02-01" };
const plan = { status: "ACTIVE" as const, signedOn: "2026-03-01", activatedOn: "2026-03-10", endedOn: null };
const internship = { status: "ACTIVE" as const, startsOn: "2026-05-01", endedOn: null };
const job = { startsOn: "2026-09-01", endedOn: null };

/* Each row: what is known of a member, and the state of each step: referral, profile, PIP, running, internship, work. */
const table: [string, PathFacts, string][] = [
  ["nobody was referred", nothing, "AHEAD AHEAD AHEAD AHEAD AHEAD AHEAD"],
  [
    "referred, no answer yet",
    { ...nothing, referral: { ...referral, status: "SENT", decidedOn: null } },
    "NOW AHEAD AHEAD AHEAD AHEAD AHEAD",
  ],
  [
    "a referral declined",
    { ...nothing, referral: { ...referral, status: "DECLINED" } },
    "STOPPED AHEAD AHEAD AHEAD AHEAD AHEAD",
  ],
  [
    "a referral withdrawn",
    { ...nothing, referral: { ...referral, status: "WITHDRAWN", endedOn: "2026-01-15" } },
    "STOPPED AHEAD AHEAD AHEAD AHEAD AHEAD",
  ],
  ["taken in", { ...nothing, referral }, "DONE NOW AHEAD AHEAD AHEAD AHEAD"],
  ["profiled", profiled, "DONE DONE NOW AHEAD AHEAD AHEAD"],
  [
    "a PIP shared",
    { ...profiled, plan: { ...plan, status: "SHARED", signedOn: null, activatedOn: null } },
    "DONE DONE NOW AHEAD AHEAD AHEAD",
  ],
  [
    "a PIP that came to nothing",
    { ...profiled, plan: { ...plan, status: "CANCELLED", signedOn: null, activatedOn: null, endedOn: on } },
    "DONE DONE STOPPED AHEAD AHEAD AHEAD",
  ],
  [
    "a PIP signed",
    { ...profiled, plan: { ...plan, status: "SIGNED", activatedOn: null } },
    "DONE DONE DONE NOW AHEAD AHEAD",
  ],
  ["a PIP running", { ...profiled, plan }, "DONE DONE DONE NOW AHEAD AHEAD"],
  ["on an internship", { ...profiled, plan, internships: [internship] }, "DONE DONE DONE NOW NOW AHEAD"],
  [
    "an internship to come",
    { ...profiled, plan, internships: [{ ...internship, startsOn: "2026-12-01" }] },
    "DONE DONE DONE NOW AHEAD AHEAD",
  ],
  [
    "an internship behind",
    { ...profiled, plan, internships: [{ ...internship, status: "COMPLETED", endedOn: "2026-08-01" }] },
    "DONE DONE DONE NOW DONE AHEAD",
  ],
  ["at work without an internship", { ...profiled, plan, jobs: [job] }, "DONE DONE DONE NOW SKIPPED DONE"],
  [
    "at work, the PIP completed",
    {
      ...profiled,
      plan: { ...plan, status: "COMPLETED", endedOn: "2026-10-01" },
      internships: [{ ...internship, status: "COMPLETED" }],
      jobs: [job],
    },
    "DONE DONE DONE DONE DONE DONE",
  ],
  [
    "a job that ended",
    { ...profiled, plan, jobs: [{ ...job, endedOn: "2026-10-31" }] },
    "DONE DONE DONE NOW AHEAD STOPPED",
  ],
  [
    "a PIP given up",
    { ...profiled, plan: { ...plan, status: "WITHDRAWN", endedOn: "2026-06-01" } },
    "DONE DONE DONE STOPPED AHEAD AHEAD",
  ],
];

describe("the way to work", () => {
  test.each(table)("%s", (_, facts, states) => {
    const path = pathOf(facts, on);
    expect(path.map(({ step }) => step)).toEqual(pathSteps);
    expect(path.map(({ state }) => state).join(" ")).toBe(states);
  });

  test("tells the days", () => {
    const days = pathOf({ ...profiled, plan, internships: [internship], jobs: [job] }, on).map(({ day }) => day);
    expect(days).toEqual(["2026-01-20", "2026-02-01", "2026-03-01", "2026-03-10", "2026-05-01", "2026-09-01"]);
  });
});

const quiet: StoryFacts = {
  plans: [],
  internships: [],
  jobs: [],
  dues: [],
  evictionSteps: [],
  repaymentSignatures: [],
  contributions: [],
};

describe("the story along the debt", () => {
  test("marks everything that happened, the oldest first, and nothing still to come", () => {
    const marks = storyOf(
      {
        plans: [{ personId: "anna", code: "P-1", signedOn: "2026-03-01", activatedOn: "2026-03-10" }],
        internships: [{ personId: "anna", startsOn: "2026-05-01" }],
        jobs: [
          { personId: "anna", startsOn: "2026-09-01" },
          { personId: "ugo", startsOn: "2026-12-01" },
        ],
        dues: [
          { dueOn: "2026-04-10", wholeOn: "2026-05-20" },
          { dueOn: "2026-05-10", wholeOn: "2026-05-20" },
        ],
        evictionSteps: [
          { stage: "NONE", occurredOn: "2026-01-01" },
          { stage: "SUMMONS", occurredOn: "2026-02-01" },
        ],
        repaymentSignatures: ["2026-03-20"],
        contributions: [
          { grantedCents: 90_000, decidedOn: "2026-07-01" },
          { grantedCents: 0, decidedOn: "2026-07-02" },
        ],
      },
      on,
    );
    expect(marks.map(({ kind, day }) => `${day} ${kind}`)).toEqual([
      "2026-02-01 evictionStep",
      "2026-03-01 planSigned",
      "2026-03-10 planStarted",
      "2026-03-20 repaymentSigned",
      "2026-04-10 paymentMissed",
      "2026-05-01 internshipStarted",
      "2026-07-01 contributionGranted",
      "2026-09-01 jobStarted",
    ]);
  });

  test.each([
    ["paid on its day", "2026-10-01", "2026-10-01", false],
    ["paid fifteen days later", "2026-10-01", "2026-10-16", false],
    ["paid sixteen days later", "2026-10-01", "2026-10-17", true],
    ["not paid for fifteen days", "2026-11-08", null, false],
    ["not paid for sixteen days", "2026-11-07", null, true],
  ])("an instalment %s", (_, dueOn, wholeOn, missed) => {
    expect(wasMissed({ dueOn, wholeOn }, on)).toBe(missed);
  });

  test("of many marks keeps the newest", () => {
    const repaymentSignatures = Array.from(
      { length: 28 },
      (_, index) => `2026-10-${String(index + 1).padStart(2, "0")}`,
    );
    const marks = storyOf({ ...quiet, repaymentSignatures }, on, 5);
    expect(marks.map(({ day }) => day)).toEqual(repaymentSignatures.slice(-5));
  });
});

prop.prop([fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 30 }), fc.integer({ min: 1, max: 4 })])(
  "marks never sit on one another while there is room in another row",
  (anyPlaces, most) => {
    const places = anyPlaces.toSorted((one, other) => one - other);
    const lanes = lanesOf(places, 5, most);
    for (const [index, lane] of lanes.entries()) {
      expect(lane).toBeLessThan(most);
      const near = lanes.slice(0, index).filter((_, before) => (places[index] ?? 0) - (places[before] ?? 0) < 5);
      if (near.length < most) expect(near).not.toContain(lane);
    }
  },
);
