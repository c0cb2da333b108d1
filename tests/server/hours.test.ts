import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Measure, measures } from "@/domain/delivery";
import { type HoursBy, type HoursFilter, hoursBy } from "@/domain/hours";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { exportHours, type HoursFigures, readHours } from "@/server/hours/read-hours";
import { readFigures } from "@/server/indicators/read-figures";
import { planProgress } from "@/server/sessions/line-use";
import { aUser } from "../support/organisation-factories";
import { aRandomTown } from "../support/town-factories";

const all: HoursFilter = {
  by: "service",
  from: null,
  to: null,
  programmeId: null,
  operatorId: null,
  serviceCode: null,
};

const everybody: Omit<IndicatorFilter, "to"> = { from: null, district: null, band: null, programmeId: null };

const sumOf = (rows: HoursFigures[]) =>
  Object.fromEntries(
    measures.map((measure) => [
      measure,
      {
        minutes: rows.reduce((sum, row) => sum + row[measure].minutes, 0),
        cents: rows.reduce((sum, row) => sum + row[measure].cents, 0),
      },
    ]),
  );
const figures = ({ planned, booked, delivered, recognised }: HoursFigures) => ({
  planned,
  booked,
  delivered,
  recognised,
});
async function partsOf(actor: Actor, filter: HoursFilter) {
  const found = await exportHours(actor, filter);
  if (!found) throw new Error("this reader reads no hours");
  return found;
}

describe("hours and euro", () => {
  property.prop([fc.integer({ min: 1, max: 400 })], { numRuns: 6 })(
    "make the same whole by service, operator, month, plan and line, and the same on the plan and on the dashboard",
    async (seed) => {
      const town = await aRandomTown(seed);
      for (const reader of [...town.providers, ...town.officine]) {
        const { whole } = await partsOf(reader, all);
        for (const by of hoursBy)
          expect(sumOf((await partsOf(reader, { ...all, by })).rows), by).toEqual(figures(whole));

        const mine = town.rows.plan.filter(
          ({ providerOrganisationId, referrerOrganisationId }) =>
            providerOrganisationId === reader.organisationId || referrerOrganisationId === reader.organisationId,
        );
        const onPlans: Awaited<ReturnType<typeof planProgress>> = [];
        for (const { id = "" } of mine) onPlans.push(...(await asSystem("test", (tx) => planProgress(tx, id))));
        const of = (measure: Measure) => ({
          minutes: onPlans.reduce((sum, line) => sum + line[`${measure}Minutes`], 0),
          cents: onPlans.reduce((sum, line) => sum + (line[`${measure}Cents`] ?? 0), 0),
        });
        expect(Object.fromEntries(measures.map((measure) => [measure, of(measure)]))).toEqual(figures(whole));

        // The town goes on after today: everything in it counts here as it does there.
        const scope = { actor: reader, filter: { ...everybody, to: "2028-12-31" } };
        const { volume } = await asSystem("test", (tx) => readFigures(tx, scope));
        for (const measure of ["delivered", "recognised"] as const)
          expect(volume.total[measure], measure).toMatchObject(whole[measure]);
      }
    },
    60_000,
  );

  property.prop([fc.integer({ min: 401, max: 800 }), fc.constantFrom<HoursBy>("operator", "service", "month")], {
    numRuns: 4,
  })(
    "narrowed to one part are what that part said of itself",
    async (seed, by) => {
      const [reader] = (await aRandomTown(seed)).providers;
      if (!reader) throw new Error("a town has providers");
      for (const row of (await partsOf(reader, { ...all, by })).rows) {
        const narrowed: HoursFilter = {
          ...all,
          operatorId: by === "operator" ? row.id : null,
          serviceCode: by === "service" ? row.label : null,
          from: by === "month" ? row.label : null,
          to: by === "month" ? row.label : null,
        };
        expect(figures((await partsOf(reader, narrowed)).whole)).toEqual(figures(row));
      }
    },
    60_000,
  );

  test("are paged in a stable order, every part once", async () => {
    const [reader] = (await aRandomTown(7, 110)).providers;
    if (!reader) throw new Error("a town has providers");
    const filter = { ...all, by: "line" as const };
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page = await readHours(reader, filter, after);
      seen.push(...(page?.rows ?? []).map(({ id }) => id));
      after = page?.next ?? null;
    }
    const whole = (await partsOf(reader, filter)).rows.map(({ id }) => id);
    expect(whole.length).toBeGreaterThan(50);
    expect(seen).toEqual(whole);
  });

  test("are of one's own plans only, and nobody's who reads no register", async () => {
    const town = await aRandomTown(9);
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect((await partsOf(stranger, all)).rows).toEqual([]);
    for (const role of ["MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"] as const)
      expect(await readHours(await aUser(role), all, "")).toBeNull();
    const names = town.rows.plan.map(({ code }) => code);
    const [provider, other] = town.providers;
    if (!provider || !other) throw new Error("a town has two providers");
    const codes = (await partsOf(provider, { ...all, by: "plan" })).rows.map(({ label }) => label);
    const others = (await partsOf(other, { ...all, by: "plan" })).rows.map(({ label }) => label);
    expect(codes.every((code) => names.includes(code) && !others.includes(code))).toBe(true);
  });
});
