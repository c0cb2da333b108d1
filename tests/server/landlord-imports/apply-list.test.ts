import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { applyList } from "@/server/landlord-imports/apply-list";
import { getProgress } from "@/server/landlord-imports/read-lists";
import { resumeList } from "@/server/landlord-imports/resume-list";
import { undoList } from "@/server/landlord-imports/undo-list";
import { continueImport } from "@/server/landlord-imports/work";
import { aHousehold } from "../../support/household-factories";
import { applied, aStagedList, theList, theRow, undone } from "../../support/landlord-import-factories";
import { households, line, listOf, reasonOf, small } from "../../support/landlord-lists";
import { aUser } from "../../support/organisation-factories";

let anna: Actor;
beforeEach(async () => {
  anna = await aUser();
});

describe("applying", () => {
  it("waits until the lines with errors are put right or left out on purpose", async () => {
    const list = await aStagedList(anna, listOf(line(), line({ code: "C-2", debt: "boh" })));
    const input = { importId: list.id, version: list.version };
    expect(reasonOf(await applyList(anna, { ...input, skipErrors: false }))).toBe("landlordImport.refusals.errorsLeft");
    expect((await applied(anna, list)).report).toEqual({ CREATED: 1, SKIPPED: 1 });
  });

  it("by two people at once starts once, and two who work on it take turns", async () => {
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    const list = await aStagedList(anna, small);
    const input = { importId: list.id, version: list.version, skipErrors: true };
    const started = await Promise.all([applyList(anna, input), applyList(colleague, input)]);
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([continueImport(anna, list.id), continueImport(colleague, list.id)]);
    expect((await theList(anna, list.id)).report).toEqual({ CREATED: 3, SKIPPED: 1 });
    expect(await households()).toBe(3);
  });

  it("two copies of one list at once writes every household once", async () => {
    const lists = [await aStagedList(anna, small), await aStagedList(anna, small)];
    const done = await Promise.all(lists.map((list) => applied(anna, list)));
    expect(done.map(({ report }) => report.CREATED ?? 0).sort()).toEqual([0, 3]);
    expect(done.map(({ report }) => report.UNCHANGED ?? 0).sort()).toEqual([0, 3]);
    expect(await households()).toBe(3);
  });

  it("after a crash goes on from where it was, without repeating anything", async () => {
    const list = await aStagedList(anna, small);
    await applyList(anna, { importId: list.id, version: list.version, skipErrors: true });
    await asSystem("test", (tx) =>
      tx.landlordImport.update({ where: { id: list.id }, data: { touchedAt: new Date("2026-11-23T08:00:00Z") } }),
    );
    expect(await getProgress(anna, list.id)).toMatchObject({ working: true, stopped: true, doneCount: 0 });
    expect((await resumeList(anna, { importId: list.id, version: 1 })).ok).toBe(true);
    expect(await getProgress(anna, list.id)).toMatchObject({ stopped: false });
    await continueImport(anna, list.id);
    await continueImport(anna, list.id);
    expect((await theList(anna, list.id)).report).toEqual({ CREATED: 3, SKIPPED: 1 });
    expect(reasonOf(await resumeList(anna, { importId: list.id, version: 1 }))).toBe(
      "landlordImport.refusals.notWorking",
    );
  });

  it("passes over the line that the database refuses and tells it in the report", async () => {
    const list = await aStagedList(anna, small);
    // Somebody outside the import puts a debt in the list that no rule of the database takes.
    await asSystem(
      "test",
      (tx) =>
        tx.$executeRaw`update "LandlordImportRow" set parsed = jsonb_set(parsed, '{values,months}', '-1') where number = 4`,
    );
    expect((await applied(anna, list)).report).toEqual({ CREATED: 2, FAILED: 1, SKIPPED: 1 });
    expect(await theRow(anna, list.id, 4)).toMatchObject({ resultNote: "landlordImport.notes.refusedByRules" });
  });
});

describe("taking an import back", () => {
  it("is refused while something stands on a household it opened, and says on which", async () => {
    const list = await applied(anna, await aStagedList(anna, small));
    const household = await asSystem("test", (tx) =>
      tx.household.findFirstOrThrow({ where: { displayName: "Rossi Maria" } }),
    );
    await asSystem("test", (tx) =>
      tx.auditEvent.create({ data: { type: "note.written", actorId: anna.id, householdId: household.id, facts: {} } }),
    );
    expect((await theList(anna, list.id)).standing).toMatchObject([{ id: household.id, events: 1 }]);
    expect(await undoList(anna, { importId: list.id, version: list.version })).toEqual({
      ok: false,
      reason: { key: "landlordImport.refusals.builtUpon", values: { households: 1 } },
    });
    expect(await households()).toBe(3);
  });

  it("voids the readings it added to a household that was there before, and leaves the rest of it alone", async () => {
    const household = await aHousehold(anna);
    const code = household.tenancies[0]?.contractCode ?? "";
    const maria = {
      code,
      name: `${household.person.lastName} Maria`,
      identifier: "",
      day: "31/10/2026",
      note: "sfratto convalidato",
    };
    const list = await applied(anna, await aStagedList(anna, listOf(line(maria))));
    await undone(anna, list);
    const after = await asSystem("test", (tx) =>
      tx.household.findUniqueOrThrow({
        where: { id: household.id },
        include: { arrears: { orderBy: { recordedOn: "asc" } }, evictionSteps: true, tenancies: true },
      }),
    );
    expect(after.arrears.map(({ voidedAt }) => voidedAt !== null)).toEqual([false, true]);
    expect(after).toMatchObject({ debtCents: 353_000, evictionSteps: [], evictionStage: "NONE" });
    expect(after.tenancies).toHaveLength(1);
  });

  it("leaves a later import's readings of the same people unharmed by refusing", async () => {
    const first = await applied(anna, await aStagedList(anna, small));
    await applied(anna, await aStagedList(anna, listOf(line({ day: "31/10/2026", debt: "1.500,00" }))));
    expect(reasonOf(await undoList(anna, { importId: first.id, version: first.version }))).toBe(
      "landlordImport.refusals.builtUpon",
    );
  });

  it("by two people at once happens once", async () => {
    const list = await applied(anna, await aStagedList(anna, small));
    const input = { importId: list.id, version: list.version };
    const started = await Promise.all([undoList(anna, input), undoList(anna, input)]);
    expect(started.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([continueImport(anna, list.id), continueImport(anna, list.id)]);
    expect(await theList(anna, list.id)).toMatchObject({ status: "UNDONE", report: { UNDONE: 3, SKIPPED: 1 } });
  });
});
