import { expect, test } from "vitest";
import { awaitedOf, reminderDay, type TextOnItsWay } from "@/domain/awaited";
import { clocksAwaited } from "@/domain/open-clock";

const text = (over: Partial<TextOnItsWay>): TextOnItsWay => ({
  stage: "SHARED",
  sharedOn: "2026-11-16",
  agreedOn: null,
  required: ["OPERATOR", "OFFICINA", "PERSON"],
  missing: ["OPERATOR", "OFFICINA", "PERSON"],
  ...over,
});
const nothing = { text: null, requests: [], derogations: [] };
const lighter = { required: ["OPERATOR", "PERSON"], missing: ["OPERATOR", "PERSON"] } as const;

test.each([
  ["nothing to decide", nothing, []],
  ["a shared text waits for the Officina", { text: text({}) }, ["AGREEMENT OFFICINA 2026-11-16"]],
  [
    "a variation the Officina is only told of waits for its signers",
    { text: text(lighter) },
    ["OPERATOR_SIGNATURE PROVIDER 2026-11-16", "PERSON_SIGNATURE PROVIDER 2026-11-16"],
  ],
  [
    "an agreed text waits for the signatures it still misses",
    { text: text({ stage: "AGREED", agreedOn: "2026-11-18", missing: ["OFFICINA", "PERSON"] }) },
    ["OFFICINA_SIGNATURE OFFICINA 2026-11-18", "PERSON_SIGNATURE PROVIDER 2026-11-18"],
  ],
  [
    "a request waits for whoever did not speak last, since the oldest",
    {
      requests: [
        { lastSide: "OFFICINA", lastOn: "2026-11-20" },
        { lastSide: "OFFICINA", lastOn: "2026-11-17" },
        { lastSide: "PROVIDER", lastOn: "2026-11-19" },
      ],
    },
    ["CHANGE_REQUEST PROVIDER 2026-11-17", "CHANGE_REQUEST OFFICINA 2026-11-19"],
  ],
  [
    "a derogation waits for whose turn it is",
    { derogations: [{ turn: "COMUNE", since: "2026-11-17" }] },
    ["DEROGATION COMUNE 2026-11-17"],
  ],
] as const)("%s", (_case, undecided, awaited) => {
  expect(awaitedOf({ ...nothing, ...undecided }).map(({ kind: of, side, since }) => `${of} ${side} ${since}`)).toEqual(
    awaited,
  );
});

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-28", "2026-11-27"],
  ["2026-11-29", "2026-11-27"],
  ["2026-12-08", "2026-12-07"],
])("%s belongs to the working day %s", (on, workingDay) => {
  expect(reminderDay(on)).toBe(workingDay);
});

test("signatures of one text run on one clock, turns each on their own", () => {
  const decisions = awaitedOf({
    text: text({ stage: "AGREED", agreedOn: "2026-11-18", missing: ["OFFICINA", "PERSON"] }),
    requests: [
      { lastSide: "OFFICINA", lastOn: "2026-11-17" },
      { lastSide: "PROVIDER", lastOn: "2026-11-19" },
    ],
    derogations: [{ turn: "COMUNE", since: "2026-11-17" }],
  });
  expect(clocksAwaited(decisions)).toEqual([
    {
      stage: "PLAN_SIGNED",
      since: "2026-11-18",
      awaited: [
        { side: "OFFICINA", kind: "OFFICINA_SIGNATURE" },
        { side: "PROVIDER", kind: "PERSON_SIGNATURE" },
      ],
    },
    { stage: "CHANGE_REQUEST", since: "2026-11-17", awaited: [{ side: "PROVIDER", kind: "CHANGE_REQUEST" }] },
    { stage: "DEROGATION", since: "2026-11-17", awaited: [{ side: "COMUNE", kind: "DEROGATION" }] },
    { stage: "CHANGE_REQUEST", since: "2026-11-19", awaited: [{ side: "OFFICINA", kind: "CHANGE_REQUEST" }] },
  ]);
});
