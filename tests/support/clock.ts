import { beforeEach } from "vitest";
import { setClock } from "@/lib/clock";

/** The moment at which every test happens: a Monday, 10:00 in Rome. */
export const testMoment = new Date("2026-11-23T09:00:00Z");

// Ponte's own clock stands still, not `Date`: a faked Date breaks the zoned dates of @date-fns/tz.
setClock(testMoment);
beforeEach(() => {
  setClock(testMoment);
});
