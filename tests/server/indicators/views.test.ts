import { describe, expect, test } from "vitest";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { isFew } from "@/domain/indicator-suppression";
import { type Actor, Forbidden } from "@/domain/permissions";
import { addMonths } from "@/lib/dates";
import { asActor } from "@/server/db";
import { cohortLags, cohortLines, cohortStages, readCohortFigures } from "@/server/indicators/cohorts";
import { groupCounts, groupLines, readGroupFigures } from "@/server/indicators/group-figures";
import { periodLines, readPeriodFigures } from "@/server/indicators/period-figures";
import { readCohorts, readGroups, readPeriods } from "@/server/indicators/read-views";
import { aUser } from "../../support/organisation-factories";
import { plainIndicators } from "../../support/plain-indicators";
import { aRandomTown } from "../../support/town-factories";

const today = "2026-11-23";
const everything: IndicatorFilter = { from: null, to: today, district: null, band: null, programmeId: null };

describe.each([41, 42])("in town %i", (seed) => {
  test("each month's people are those first referred in it, each stage reached when its day says", async () => {
    const town = await aRandomTown(seed);
    for (const actor of [town.comune, town.officine[0] as Actor, town.providers[0] as Actor]) {
      const cohorts = await asActor(actor, (tx) => readCohortFigures(tx, { actor, filter: everything }));
      const { journeys } = await plainIndicators(actor, everything);
      expect(cohorts.reduce((sum, { referred }) => sum + referred, 0)).toBe(journeys.length);
      for (const cohort of cohorts) {
        const own = journeys.filter(({ referred }) => referred?.startsWith(cohort.month.slice(0, 7)));
        expect(cohort.referred).toBe(own.length);
        for (const stage of cohortStages) {
          expect(cohort[stage].now).toBe(own.filter((one) => one[stage]).length);
          cohortLags.forEach((lag, place) => {
            const last = addMonths(cohort.month, lag).slice(0, 7);
            const expected = own.filter((one) => (one[stage] ?? "9999").slice(0, 7) <= last).length;
            expect(cohort[stage].by[place]).toBe(last > today.slice(0, 7) ? null : expected);
          });
        }
      }
    }
  });

  test("districts and measures count the cases that are theirs, and beside them all of them", async () => {
    const { comune: actor, programmes } = await aRandomTown(seed);
    const read = (by: "district" | "programme" | "band") =>
      asActor(actor, (tx) => readGroupFigures(tx, { actor, filter: everything }, by));
    const { groups, all } = await read("district");
    const whole = await plainIndicators(actor, everything);
    const { householdsOpen: _, ...counts } = whole.counts;
    expect(all).toMatchObject(counts);
    expect(groups.reduce((sum, { households }) => sum + households, 0)).toBe(all.households);
    for (const district of ["Lunetta", "Valletta"]) {
      const plain = await plainIndicators(actor, { ...everything, district });
      const { householdsOpen: __, ...own } = plain.counts;
      expect(groups.find(({ key }) => key === district)).toMatchObject({
        ...own,
        debts: plain.changes.reduce((sum, { households }) => sum + households, 0),
        owedCents: plain.changes.reduce((sum, { lastCents }) => sum + lastCents, 0),
      });
    }
    const measures = (await read("programme")).groups;
    for (const { id } of programmes) {
      const plain = await plainIndicators(actor, { ...everything, programmeId: id });
      expect(measures.find(({ key }) => key === id)).toMatchObject({ referred: plain.counts.referred });
    }
    const bands = (await read("band")).groups;
    const inBand = await plainIndicators(actor, { ...everything, band: "BAND_3" });
    expect(bands.find(({ key }) => key === "BAND_3")).toMatchObject({ referred: inBand.counts.referred });
  });

  test("a period holds what happened on its days, and two halves of it add up", async () => {
    const town = await aRandomTown(seed);
    const actor = town.officine[0] as Actor;
    const { journeys, counted } = await plainIndicators(actor, everything);
    const [first, second] = [
      { from: "2026-03-10", to: "2026-06-20" },
      { from: "2026-06-21", to: "2026-10-05" },
    ];
    const read = (one: typeof first, other: typeof second | null) =>
      asActor(actor, (tx) => readPeriodFigures(tx, { actor, filter: everything }, one, other));
    const halves = await read(first, second);
    const within = (day: string | null, { from, to }: typeof first) => day !== null && day >= from && day <= to;
    for (const stage of ["referred", "accepted", "signed", "active", "working"] as const) {
      const found = halves.find(({ figure }) => figure === stage);
      expect(found?.first.amount, stage).toBe(journeys.filter((one) => within(one[stage], first)).length);
      expect(found?.second?.amount, stage).toBe(journeys.filter((one) => within(one[stage], second)).length);
    }
    const opened = counted.map((one) => one.openedOn.toISOString().slice(0, 10));
    expect(halves.find(({ figure }) => figure === "households")?.first.amount).toBe(
      opened.filter((day) => within(day, first)).length,
    );
    const all = await read({ from: first.from, to: second.to }, null);
    for (const { figure, first: whole } of all) {
      const parts = halves.find((one) => one.figure === figure);
      expect(whole.amount, figure).toBe((parts?.first.amount ?? 0) + (parts?.second?.amount ?? 0));
    }
  });

  test("from whoever reads without the cases, few are hidden in every view, and no district or month can be subtracted", async () => {
    const { comune: actor } = await aRandomTown(seed, 30);
    const scope = { actor, filter: everything };
    const cohorts = await asActor(actor, (tx) => readCohortFigures(tx, scope));
    for (const stage of cohortStages) {
      const { lines, total } = cohortLines(cohorts, stage, true);
      for (const { referred, by, now } of [...lines, total])
        for (const { value } of [referred, now, ...by.map(({ reached }) => reached)])
          expect(isFew(value ?? 0)).toBe(false);
    }
    for (const by of ["district", "band", "programme"] as const) {
      const { lines, all } = groupLines(await asActor(actor, (tx) => readGroupFigures(tx, scope, by)), true, true);
      for (const count of groupCounts) {
        for (const line of [...lines, all]) expect(isFew(line[count].value ?? 0)).toBe(false);
        if (by !== "district" || all[count].value === null || lines.some((line) => line[count].value === null))
          continue;
        const told = lines.reduce((sum, line) => sum + (line[count].value ?? 0), 0);
        expect(lines.length === 0 || told === all[count].value, count).toBe(true);
      }
    }
    const month = (number: number) => `2026-${String(number).padStart(2, "0")}-01`;
    for (let from = 1; from < 10; from += 1) {
      const first = { from: month(from), to: "2026-10-31" };
      const second = { from: month(from + 1), to: "2026-10-31" };
      const figures = await asActor(actor, (tx) => readPeriodFigures(tx, scope, first, second));
      for (const { figure, difference } of periodLines(figures, first, second, { hiding: true, today }))
        if (!["delivered", "expected", "missed", "jointMeetings", "answered", "endings"].includes(figure))
          expect(isFew(Math.abs(difference?.value ?? 0)), figure).toBe(false);
    }
  });
});

test("an empty town has empty views, and an administrator has none", async () => {
  const officer = await aUser("MUNICIPAL_OFFICER");
  expect((await readCohorts(officer, everything, "accepted")).lines).toEqual([]);
  expect((await readGroups(officer, everything, "district")).lines).toEqual([]);
  const { lines } = await readPeriods(officer, everything, { from: "2026-01-01", to: "2026-10-31" }, null);
  expect(lines.every(({ first }) => first.value === 0)).toBe(true);
  const admin = await aUser("ADMIN");
  for (const read of [
    () => readCohorts(admin, everything, "accepted"),
    () => readGroups(admin, everything, "band"),
    () => readPeriods(admin, everything, { from: "2026-01-01", to: "2026-10-31" }, null),
  ])
    await expect(read()).rejects.toThrow(Forbidden);
});
