import { describe, expect, test, vi } from "vitest";
import { type Indicator, indicatorNames, indicators } from "@/domain/indicator";
import { dashboardQuery, filterOf } from "@/domain/indicator-filter";
import { Forbidden } from "@/domain/permissions";
import { figureKey, type SnapshotFigure } from "@/domain/snapshot";
import { canonicalJson } from "@/lib/canonical";
import { toDay } from "@/lib/dates";
import { asActor, asSystem } from "@/server/db";
import { conceal } from "@/server/indicators/conceal";
import { readFigures } from "@/server/indicators/read-figures";
import { pictured } from "@/server/snapshots/pictured";
import { compareWithToday, getSnapshot, listSnapshots } from "@/server/snapshots/read-snapshots";
import { takeDueSnapshots } from "@/server/snapshots/take-due-snapshots";
import { takeSnapshot } from "@/server/snapshots/take-snapshot";
import { aHousehold } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { aTownInUse, onDay, picturesTaken } from "../../support/snapshot-factories";
import { aRandomTown } from "../../support/town-factories";
import { aWorker, until } from "../../support/worker-program";

vi.setConfig({ testTimeout: 60_000 });

const monthsOf = (rows: { month: Date; organisationId: string | null }[], organisationId: string | null) =>
  rows.filter((row) => row.organisationId === organisationId).map(({ month }) => toDay(month));
const figureAt = (figures: readonly SnapshotFigure[], key: string) => figures.find((one) => figureKey(one) === key);

describe("the worker", () => {
  test("takes every ended month once since Ponte is in use, the town's and each organisation's, also after months of rest", async () => {
    const { socialWorker, operator } = await aTownInUse();
    await aUser("PROVIDER_COORDINATOR");
    expect(await takeDueSnapshots()).toBe(9);
    expect(await takeDueSnapshots()).toBe(0);
    const rows = await picturesTaken();
    const months = ["2026-08-01", "2026-09-01", "2026-10-01"];
    for (const whose of [null, socialWorker.organisationId, operator.organisationId])
      expect(monthsOf(rows, whose)).toEqual(months);
    const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { type: "snapshot.taken" } }));
    expect(events).toHaveLength(9);
    expect(events[0]).toMatchObject({ actorId: null, facts: { month: "2026-08" } });
  });

  test("waits for the first working day of the next month", async () => {
    await aTownInUse();
    // 1 November 2026 is a holiday and a Sunday.
    onDay("2026-11-01", "23:00");
    await takeDueSnapshots();
    expect(monthsOf(await picturesTaken(), null)).toEqual(["2026-08-01", "2026-09-01"]);
    onDay("2026-11-02", "00:10");
    await takeDueSnapshots();
    expect(monthsOf(await picturesTaken(), null)).toEqual(["2026-08-01", "2026-09-01", "2026-10-01"]);
  });

  test("takes each picture once when two of them work at the same time", async () => {
    await aTownInUse();
    const [one, two] = await Promise.all([takeDueSnapshots(), takeDueSnapshots()]);
    expect(one + two).toBe(9);
    expect(await picturesTaken()).toHaveLength(9);
  });

  test("takes nothing where nothing was entrusted to Ponte yet", async () => {
    await aUser("MUNICIPAL_OFFICER");
    expect(await takeDueSnapshots()).toBe(0);
  });

  test("does it as a job, and leaves off a month that lacks nothing", async () => {
    const { officer } = await aTownInUse();
    must(await takeSnapshot(officer, { month: "2026-09" }));
    const { said } = await aWorker();
    await until(async () => (await picturesTaken()).length >= 9, said);
    expect(await picturesTaken()).toHaveLength(9);
  });
});

describe("a picture", () => {
  test("holds the figures up to the month's last day, and tells who took it and by which definitions", async () => {
    const { officer } = await aTownInUse();
    must(await takeSnapshot(officer, { month: "2026-08" }));
    must(await takeSnapshot(officer, { month: "2026-09" }));
    const found = await getSnapshot(officer, "2026-09");
    expect(found?.picture).toMatchObject({ month: "2026-09", intact: true, takenBy: { name: officer.name } });
    expect(found?.picture.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(figureAt(found?.picture.figures ?? [], "|households||count")?.value).toBe(13);
    expect(figureAt(found?.picture.figures ?? [], "|referred||count")?.value).toBe(6);
    expect(found?.before?.month).toBe("2026-08");
    expect(figureAt(found?.before?.figures ?? [], "|referred||count")?.value).toBe(0);
  });

  test("never changes, not even when the past is put right; the page tells what today's data would give", async () => {
    const { officer, socialWorker } = await aTownInUse();
    await takeDueSnapshots();
    const before = await getSnapshot(officer, "2026-08");
    if (!before) throw new Error("there is a picture");
    expect(await compareWithToday(officer, before.picture)).toEqual([]);
    await aHousehold(socialWorker, { openedOn: new Date("2026-08-20") });
    expect(await takeDueSnapshots()).toBe(0);
    expect((await getSnapshot(officer, "2026-08"))?.picture).toEqual(before.picture);
    // One household more says too much of too few; with five it is told.
    const households = async () =>
      (await compareWithToday(officer, before.picture)).find(({ key }) => key === "|households||count");
    expect(await households()).toBeUndefined();
    for (let more = 1; more < 5; more++) await aHousehold(socialWorker, { openedOn: new Date("2026-08-20") });
    expect(await households()).toMatchObject({ was: { value: 13 }, is: { value: 18 } });
    const write = (statement: string) => asSystem("test", (tx) => tx.$executeRawUnsafe(statement));
    await expect(write(`update "IndicatorSnapshot" set "contentHash" = 'x'`)).rejects.toThrow();
    await expect(write(`delete from "IndicatorSnapshot"`)).rejects.toThrow();
  });

  test("that was altered outside Ponte does not match its fingerprint any more", async () => {
    const { officer } = await aTownInUse();
    must(await takeSnapshot(officer, { month: "2026-08" }));
    await asSystem("test", async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`;
      await tx.$executeRaw`update "IndicatorSnapshot" set figures = jsonb_set(figures, '{0,value}', '99')`;
    });
    expect((await getSnapshot(officer, "2026-08"))?.picture.intact).toBe(false);
  });

  test("of the town is kept concealed: what the officer may not see is nowhere in it", async () => {
    const { comune } = await aRandomTown(4);
    await asSystem("test", (tx) => tx.household.updateMany({ data: { createdAt: new Date("2026-08-10T08:00:00Z") } }));
    must(await takeSnapshot(comune, { month: "2026-10" }));
    const found = await getSnapshot(comune, "2026-10");
    const figures = found?.picture.figures.filter(({ district }) => district === null) ?? [];
    const filter = filterOf(dashboardQuery.parse({}), "2026-10-31");
    const seen = conceal(await asActor(comune, (tx) => readFigures(tx, { actor: comune, filter })), true);
    expect(canonicalJson(figures)).toBe(canonicalJson(pictured(seen)));
    expect(figures.some(({ protection }) => protection !== "shown")).toBe(true);
    for (const { protection, value } of found?.picture.figures ?? [])
      if (protection !== "shown") expect(value).toBeNull();
  });

  test("holds every figure once: all but those of the moment and those that name who delivers", async () => {
    const { comune } = await aRandomTown(2);
    await asSystem("test", (tx) => tx.household.updateMany({ data: { createdAt: new Date("2026-08-10T08:00:00Z") } }));
    must(await takeSnapshot(comune, { month: "2026-10" }));
    const figures = (await getSnapshot(comune, "2026-10"))?.picture.figures ?? [];
    const keys = figures.map(figureKey);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const parted = figures.filter(({ part }) => part !== null).map(({ indicator }) => indicator as Indicator);
    for (const name of parted) expect("by" in indicators[name] || name === "lasting", name).toBe(true);
    const told = new Set(figures.map(({ indicator }) => indicator));
    const left = indicatorNames.filter((name) => !told.has(name));
    const byParts = ["planStates", "endings", "repayments"];
    expect(left.filter((name) => indicators[name].chapter !== "ceilings" && !byParts.includes(name))).toEqual([
      "deliverers",
    ]);
  });

  test("of an organisation is whole for who reads its cases, and nobody else's", async () => {
    const { socialWorker, operator, officer } = await aTownInUse(1);
    const stranger = await aUser("SOCIAL_WORKER");
    await aHousehold(stranger, { createdAt: new Date("2026-10-05T08:00:00Z"), openedOn: new Date("2026-10-05") });
    await takeDueSnapshots();
    const households = async (reader: Parameters<typeof getSnapshot>[0]) =>
      figureAt((await getSnapshot(reader, "2026-10"))?.picture.figures ?? [], "|households||count");
    expect(await households(socialWorker)).toMatchObject({ value: 7, protection: "shown" });
    expect(await households(operator)).toMatchObject({ value: 6 });
    expect(await households(stranger)).toMatchObject({ value: 1, protection: "shown" });
    // Eight by now: one more than the month before is not told.
    expect(await households(officer)).toMatchObject({ value: 7, heldFrom: "2026-09" });
    const whole = (await getSnapshot(stranger, "2026-10"))?.picture.figures ?? [];
    expect(whole.every(({ protection }) => protection === "shown")).toBe(true);
  });

  test("tells districts with few cases together and without their names", async () => {
    const { officer, socialWorker } = await aTownInUse();
    const since = { createdAt: new Date("2026-08-10T08:00:00Z"), openedOn: new Date("2026-08-10") };
    for (let count = 6; count > 0; count -= 1) await aHousehold(socialWorker, { ...since, district: "Centro" });
    for (let count = 3; count > 0; count -= 1) await aHousehold(socialWorker, { ...since, district: "Te Brunetti" });
    must(await takeSnapshot(officer, { month: "2026-10" }));
    const figures = (await getSnapshot(officer, "2026-10"))?.picture.figures ?? [];
    const told = figures.filter(({ district, indicator }) => district && indicator === "households");
    expect(told.map(({ district, value }) => [district, value])).toEqual([
      ["Lunetta", 13],
      ["(altri)", 9],
    ]);
    expect(JSON.stringify(figures)).not.toContain("Te Brunetti");
  });
});

describe("taking a missing picture", () => {
  test("is the officer's, at once, and leaves the organisations' to the worker", async () => {
    const { officer } = await aTownInUse();
    expect(must(await takeSnapshot(officer, { month: "2026-09" })).data).toEqual({ month: "2026-09" });
    const [picture] = await picturesTaken();
    expect(picture).toMatchObject({ organisationId: null, takenById: officer.id });
    const list = await listSnapshots(officer);
    expect(list.months.map(({ month, taken }) => [month, taken !== null])).toEqual([
      ["2026-10", false],
      ["2026-09", true],
      ["2026-08", false],
    ]);
    const jobs = await asSystem("test", (tx) => tx.$queryRaw`select name from pgboss.job where name = 'snapshots'`);
    expect(jobs).toHaveLength(1);
  });

  test.each([
    ["2026-11", "notOver"],
    ["2027-03", "notOver"],
    ["2026-07", "beforeUse"],
  ])("of %s is refused: %s", async (month, why) => {
    const { officer } = await aTownInUse();
    expect(await takeSnapshot(officer, { month })).toMatchObject({
      ok: false,
      reason: { key: `snapshot.problems.${why}` },
    });
    expect(await picturesTaken()).toEqual([]);
  });

  test("twice at once leaves one picture, and the second is told", async () => {
    const { officer } = await aTownInUse();
    const answers = await Promise.all([1, 2].map(() => takeSnapshot(officer, { month: "2026-10" })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "snapshot.problems.taken" } });
    expect(await picturesTaken()).toHaveLength(1);
  });

  test.each(["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR", "ADMIN", "PRIVACY_OFFICER"] as const)(
    "is not for %s",
    async (role) => {
      await aTownInUse();
      const somebody = await aUser(role);
      await expect(takeSnapshot(somebody, { month: "2026-10" })).rejects.toThrow(Forbidden);
      expect(await picturesTaken()).toEqual([]);
    },
  );

  test("reading them is not for who reads no figures, and a month without one is nowhere", async () => {
    const { officer } = await aTownInUse();
    const admin = await aUser("ADMIN");
    await expect(listSnapshots(admin)).rejects.toThrow(Forbidden);
    await expect(getSnapshot(admin, "2026-10")).rejects.toThrow(Forbidden);
    expect(await getSnapshot(officer, "2026-10")).toBeNull();
    expect(await getSnapshot(officer, "2031-01")).toBeNull();
  });
});
