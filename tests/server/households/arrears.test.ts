import { describe, expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { recordArrears } from "@/server/households/record-arrears";
import { recordEviction } from "@/server/households/record-eviction";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { figures, reading } from "../../support/household-reading";
import { aUser } from "../../support/organisation-factories";

describe("the debt", () => {
  test("is a series: a new reading becomes today's figure and the old ones stay", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    expect(await recordArrears(anna, { householdId: id, ...reading })).toMatchObject({ ok: true });
    expect(await figures(id)).toMatchObject({ debtCents: 350_000, arrearsMonths: 12 });
    expect(await look((tx) => tx.arrearsRecord.count({ where: { householdId: id } }))).toBe(2);
    await recordArrears(anna, { householdId: id, ...reading, recordedOn: "2026-08-01", rentDebtCents: 1 });
    expect(await figures(id)).toMatchObject({ debtCents: 350_000 });
  });

  test("read wrongly is corrected by a reading that stands beside it, once", async () => {
    const anna = await aUser();
    const { id } = await aHousehold(anna);
    const wrong = await look((tx) => tx.arrearsRecord.findFirstOrThrow({ where: { householdId: id } }));
    const correct = { householdId: id, ...reading, correctsId: wrong.id, recordedOn: "2026-09-30", note: "Letto male" };
    const outcomes = await Promise.all([recordArrears(anna, correct), recordArrears(anna, correct)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "arrears.refusals.alreadyCorrected" } });
    const rows = await look((tx) => tx.arrearsRecord.findMany({ where: { householdId: id }, orderBy: { id: "asc" } }));
    expect(rows).toMatchObject([
      { rentDebtCents: 264_000, voidedAt: new Date("2026-11-23T09:00:00Z") },
      { rentDebtCents: 300_000, voidedAt: null, correctsId: wrong.id, note: "Letto male" },
    ]);
    expect(await figures(id)).toMatchObject({ debtCents: 350_000 });
    expect(await eventsOf(id)).toEqual(["arrears.corrected"]);
  });

  test("of another household is not there to correct", async () => {
    const anna = await aUser();
    const [mine, other] = [await aHousehold(anna), await aHousehold(anna)];
    const theirs = await look((tx) => tx.arrearsRecord.findFirstOrThrow({ where: { householdId: other.id } }));
    const correct = { householdId: mine.id, ...reading, correctsId: theirs.id, note: "No" };
    await expect(recordArrears(anna, correct)).rejects.toThrow(NotVisible);
  });
});

test("the newest step of the eviction is the household's stage", async () => {
  const anna = await aUser();
  const { id } = await aHousehold(anna);
  const step = { householdId: id, dueOn: null, note: null };
  await recordEviction(anna, { ...step, stage: "VALIDATED", occurredOn: "2026-10-01" });
  await recordEviction(anna, { ...step, stage: "WARNING", occurredOn: "2026-05-01" });
  expect((await figures(id)).evictionStage).toBe("VALIDATED");
  const upsideDown = { ...step, stage: "ORDER_TO_COMPLY" as const, occurredOn: "2026-11-01", dueOn: "2026-10-31" };
  expect(await recordEviction(anna, upsideDown)).toMatchObject({
    reason: { key: "household.refusals.termBeforeStep" },
  });
});
