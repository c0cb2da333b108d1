import { expect, test } from "vitest";
import { type Indicator, indicatorNames, indicators, volumeMeasures } from "@/domain/indicator";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { asActor } from "@/server/db";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { type Figures, readFigures } from "@/server/indicators/read-figures";
import { readRows } from "@/server/indicators/read-rows";
import { readPeriods } from "@/server/indicators/read-views";
import { aUser } from "../../support/organisation-factories";
import { aRandomTown } from "../../support/town-factories";

const everything: IndicatorFilter = { from: null, to: "2026-11-23", district: null, band: null, programmeId: null };

/** How many rows a figure stands for, by the figure itself. */
const sizes: Partial<Record<Indicator, (figures: Figures) => number>> = {
  answerDays: ({ path }) => path.days.answerDays.people,
  signatureDays: ({ path }) => path.days.signatureDays.people,
  startDays: ({ path }) => path.days.startDays.people,
  workDays: ({ path }) => path.days.workDays.people,
  easing: ({ arrears }) => arrears?.easing ?? 0,
  shared: ({ synergy }) => synergy.shared,
  coDesigned: ({ synergy }) => synergy.coDesigned,
  agreementDays: ({ synergy }) => synergy.agreementDays.people,
  jointMeetings: ({ synergy }) => synergy.jointMeetings.meetings,
  expected: ({ attendance }) => attendance.expected.appointments,
  missed: ({ attendance }) => attendance.missed.appointments,
  answered: ({ answers }) => answers.answered.referrals,
  answeredLate: ({ answers }) => answers.answeredLate.referrals,
  unanswered: ({ answers }) => answers.unanswered.referrals,
  overdue: ({ answers }) => answers.overdue.referrals,
  meetingDays: ({ path }) => path.days.meetingDays.people,
  planDays: ({ path }) => path.days.planDays.people,
  planStates: ({ synergy }) => synergy.shared,
  endings: ({ plans }) => plans.endings.reduce((sum, { plans: count }) => sum + count, 0),
  servicesSigned: ({ services }) => services.servicesSigned.services,
  servicesBegun: ({ services }) => services.servicesBegun.services,
  servicesDone: ({ services }) => services.servicesDone.services,
  debtChange: ({ arrears }) => arrears?.changes.reduce((sum, { households }) => sum + households, 0) ?? 0,
  repayments: ({ arrears }) => arrears?.repayments.reduce((sum, { households }) => sum + households, 0) ?? 0,
  internships: ({ internships }) => internships.internships,
  internshipsWorking: ({ internships }) => internships.internshipsWorking,
};

async function all(actor: Actor, indicator: Indicator, part: string | null = null) {
  const rows = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readRows>> = await readRows(actor, everything, { indicator, part, cursor });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor);
  return rows;
}

test("behind every figure there are as many rows as it says, page after page", async () => {
  const town = await aRandomTown(21, 60);
  const reader = town.officine[0] as Actor;
  const figures = await asActor(reader, (tx) => readFigures(tx, { actor: reader, filter: everything }));
  for (const name of indicatorNames.filter((one) => indicators[one].chapter !== "ceilings")) {
    const rows = await all(reader, name);
    expect(new Set(rows.map(({ id }) => id)).size, name).toBe(rows.length);
    const counted = figures.path.counts[name as keyof typeof figures.path.counts] ?? sizes[name]?.(figures);
    if (counted !== undefined) expect(rows.length, name).toBe(counted);
  }
  expect(await all(reader, "planned")).not.toHaveLength(0);
  expect((await readRows(reader, everything, { indicator: "planned", part: null, cursor: null })).next).not.toBeNull();
});

test("the rows of a service add up to its hours and euro", async () => {
  const town = await aRandomTown(22, 30);
  const reader = town.providers[0] as Actor;
  const { volume } = await asActor(reader, (tx) => readFigures(tx, { actor: reader, filter: everything }));
  for (const measure of volumeMeasures)
    for (const service of volume.services) {
      const rows = await all(reader, measure, service.code);
      const sum = (column: "minutes" | "cents") => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
      expect([sum("minutes"), sum("cents")]).toEqual([service[measure].minutes, service[measure].cents]);
    }
});

test("the Comune's rows carry codes and no names, and those of a hidden figure are withheld", async () => {
  const town = await aRandomTown(23, 40);
  const dashboard = await readDashboard(town.comune, everything);
  for (const name of ["referred", "accepted", "signed", "active", "working"] as const) {
    const page = await readRows(town.comune, everything, { indicator: name, part: null, cursor: null });
    expect(page.columns).not.toContain("person");
    expect(JSON.stringify(page.rows)).not.toContain("Rossi");
    expect(page.protection).toBe(dashboard.path[name].protection);
    expect(page.count).toBe(dashboard.path[name].value);
  }
  const village = await aRandomTown(25, 3);
  const few = await readDashboard(village.comune, everything);
  const hidden = (["signed", "active", "working"] as const).filter((name) => few.path[name].protection !== "shown");
  expect(hidden.length).toBeGreaterThan(0);
  for (const indicator of hidden)
    expect(await readRows(village.comune, everything, { indicator, part: null, cursor: null })).toMatchObject({
      rows: [],
      count: null,
      protection: few.path[indicator].protection,
    });
});

test("who reads without the cases cannot narrow the figures: every filter shows the whole town of today", async () => {
  const town = await aRandomTown(26, 20);
  const figuresOf = async (filter: IndicatorFilter) => {
    const { madeAt: _, ...figures } = await readDashboard(town.comune, filter);
    return figures;
  };
  const whole = await figuresOf(everything);
  for (const filter of [
    { ...everything, district: "Lunetta" },
    { ...everything, from: "2026-04-01", to: "2026-05-12" },
    { ...everything, band: "BAND_3" as const },
  ]) {
    expect(await figuresOf(filter)).toEqual(whole);
    const rows = await readRows(town.comune, filter, { indicator: "referred", part: null, cursor: null });
    expect(rows.count).toBe(whole.path.referred.value);
  }
});

test("the rows shown to who reads without the cases hold no day and no district to count by", async () => {
  const town = await aRandomTown(27, 30);
  const { rows, columns } = await readRows(town.comune, everything, {
    indicator: "referred",
    part: null,
    cursor: null,
  });
  expect(columns).toEqual(["referral"]);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["id", "referral", "referral_id"]);
});

test("rows of a period are those of what happened in it", async () => {
  const town = await aRandomTown(28, 40);
  const reader = town.officine[0] as Actor;
  const during = { from: "2026-04-01", to: "2026-06-30" };
  const { lines } = await readPeriods(reader, everything, during, null);
  for (const { figure, first } of lines.filter(({ figure }) => figure !== "delivered" && figure !== "trainingDone")) {
    const found = await readRows(reader, everything, { indicator: figure, part: null, during, cursor: null });
    expect(found.count, figure).toBe(first.value);
  }
});

test("nothing hidden from the Comune has a value left in what its page is given", async () => {
  for (const seed of [31, 32]) {
    const town = await aRandomTown(seed, 10);
    const seen = JSON.stringify(await readDashboard(town.comune, everything));
    for (const [, value] of seen.matchAll(/"value":([^,]+),"protection":"(?:few|reserved)"/g))
      expect(value).toBe("null");
    expect(seen).toMatch(/"few"/);
    const own = JSON.stringify(await readDashboard(town.officine[0] as Actor, everything));
    expect(own).not.toMatch(/"few"|"reserved"/);
  }
});

test("a provider's rows stop at what was sent to it, and it learns nothing of arrears", async () => {
  const town = await aRandomTown(24, 30);
  const [first, second] = town.providers;
  if (!first || !second) throw new Error("a town has two providers");
  const ours = (await all(first, "referred")).map(({ id }) => id);
  const theirs = (await all(second, "referred")).map(({ id }) => id);
  expect(ours.filter((id) => theirs.includes(id))).toEqual([]);
  await expect(all(first, "arrears")).rejects.toThrow(NotVisible);
  for (const name of ["bandCost", "derogated", "derogationsGranted", "derogationsOpen"] as const)
    await expect(all(town.officine[0] as Actor, name)).rejects.toThrow(NotVisible);
  await expect(all(await aUser("ADMIN"), "referred")).rejects.toThrow(Forbidden);
});
