import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { formatMinutes, parseHours, typedHours } from "@/lib/hours";

test.each([
  ["1,5", 90],
  ["1.5", 90],
  ["12", 720],
  ["12 ore", 720],
  ["1:30", 90],
  ["1 h 30 min", 90],
  ["90 min", 90],
  ["0,25", 15],
])("%s is read as %i minutes", (typed, minutes) => expect(parseHours(typed)).toBe(minutes));

test.each(["", "-1", "un'ora", "1:75", "1,333", "1e2", "99999"])("%s is no duration", (typed) =>
  expect(parseHours(typed)).toBeNull(),
);

property.prop([fc.integer({ min: 0, max: 9999 * 4 })])(
  "quarter hours are read back exactly as shown or filled in",
  (quarters) => {
    const minutes = quarters * 15;
    expect(parseHours(typedHours(minutes))).toBe(minutes);
    expect(parseHours(formatMinutes(minutes))).toBe(minutes);
  },
);
