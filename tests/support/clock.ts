import { beforeEach, vi } from "vitest";

/** The moment at which every test happens: a Monday, 10:00 in Rome. */
export const testMoment = new Date("2026-11-23T09:00:00Z");

const freeze = () => vi.useFakeTimers({ toFake: ["Date"], now: testMoment });

freeze();
beforeEach(() => {
  freeze();
});
