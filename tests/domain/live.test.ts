import { expect, test } from "vitest";
import { audiencesTold, beatSeconds, pauseBeforeTry, presenceSeconds, readBell } from "@/domain/live";

const id = "01900000-0000-7000-8000-00000000dead";

test.each([
  [undefined, null],
  ["", null],
  ["null", null],
  ['{"planId":"x"}', null],
  [`{"planId":"${id}"}`, { planId: id }],
  [
    `{"planId":"${id}","event":{"id":"${id}","type":"plan.shared","actorId":null}}`,
    { planId: id, event: { id, type: "plan.shared", actorId: null } },
  ],
])("what comes over the wire as %j is read as %j", (payload, bell) => {
  expect(readBell(payload)).toEqual(bell);
});

test.each([
  ["SOCIAL_WORKER", ["SHARED", "OFFICINA"]],
  ["EMPLOYMENT_OPERATOR", ["SHARED", "PROVIDER"]],
  ["PROVIDER_COORDINATOR", ["SHARED", "PROVIDER"]],
  ["MUNICIPAL_OFFICER", ["SHARED"]],
  ["ADMIN", ["SHARED"]],
] as const)("a %s is told what is written for %j", (role, audiences) => {
  expect(audiencesTold({ role })).toEqual(audiences);
});

test("the pauses between tries grow, end at half a minute and never fall together", () => {
  const pauses = Array.from({ length: 12 }, (_, attempt) => pauseBeforeTry(attempt, 0.5));
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses[0]).toBe(250);
  expect(pauses.at(-1)).toBe(30_000);
  expect(pauseBeforeTry(3, 0)).toBeLessThan(pauseBeforeTry(3, 1));
});

test("two beats may get lost before somebody counts as gone", () => {
  expect(presenceSeconds).toBeGreaterThan(2 * beatSeconds);
});
