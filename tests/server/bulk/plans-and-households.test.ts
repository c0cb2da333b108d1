import { describe, expect, test } from "vitest";
import type { Bulk } from "@/domain/bulk";
import { NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { getBulk } from "@/server/bulk/get-bulk";
import { previewBulk } from "@/server/bulk/preview-bulk";
import { runBulk } from "@/server/bulk/run-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { asSystem } from "@/server/db";
import { idOf, keyOf, noticesOf, statesOf } from "../../support/bulk-answers";
import { aHousehold, eventsOf } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aPlan } from "../../support/plan-factories";

describe("plans given to another operator", () => {
  test("each gets the handover note; agreed ones stay; undone, they return", async () => {
    const { plan, operator } = await aPlan();
    const agreed = await anAgreedPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
    // The agreed plan comes to the same provider.
    await asSystem("test", (tx) =>
      tx.plan.update({ where: { id: agreed.plan.id }, data: { providerOrganisationId: operator.organisationId } }),
    );
    const given: Bulk = {
      kind: "REASSIGN_PLANS",
      toId: coordinator.id,
      note: "Tutto pronto per gennaio",
      items: [
        { id: plan.id, fromId: operator.id },
        { id: agreed.plan.id, fromId: agreed.operator.id },
      ],
    };
    expect(keyOf(await runBulk(coordinator, { ...given, note: null }))).toBe("bulk.refusals.noteNeeded");
    const bulkId = idOf(await runBulk(coordinator, given));
    expect(await statesOf(coordinator, bulkId)).toEqual({
      [plan.code]: "done",
      [agreed.plan.code]: "plan.refusals.reopenFirst",
    });
    const note = await asSystem("test", (tx) => tx.planComment.findFirst({ where: { planId: plan.id } }));
    expect(note).toMatchObject({ body: "Tutto pronto per gennaio", audience: "PROVIDER" });
    expect(await noticesOf(operator.id)).toEqual([["bulk.passedOn", { deed: "REASSIGN_PLANS", count: 1 }]]);
    expect(keyOf(await undoBulk(coordinator, { bulkId }))).toBe("done");
    const now = await asSystem("test", (tx) => tx.plan.findUniqueOrThrow({ where: { id: plan.id } }));
    expect(now.operatorId).toBe(operator.id);
    expect(await noticesOf(operator.id)).toMatchObject([
      ["bulk.passedOn", {}],
      ["bulk.undone", { count: 1 }],
    ]);
  });
});

describe("households passed to a colleague", () => {
  async function someHouseholds(count: number) {
    const worker = await aUser();
    const colleague = await aUser("SOCIAL_WORKER", worker.organisationId);
    const households = [];
    for (let made = 0; made < count; made += 1) households.push(await aHousehold(worker));
    const given: Bulk = {
      kind: "REASSIGN_HOUSEHOLDS",
      toId: colleague.id,
      note: "In maternità da lunedì",
      items: households.map(({ id }) => ({ id, fromId: worker.id })),
    };
    return { worker, colleague, households, given };
  }
  const ownerOf = (id: string) =>
    asSystem("test", async (tx) => (await tx.household.findUniqueOrThrow({ where: { id } })).caseOwnerId);

  test("each gets the note in its diary; undone within a day they return, but those somebody worked on since", async () => {
    const { worker, colleague, households, given } = await someHouseholds(3);
    const bulkId = idOf(await runBulk(worker, given));
    for (const { id } of households) expect(await ownerOf(id)).toBe(colleague.id);
    expect(await asSystem("test", (tx) => tx.note.count({ where: { body: "In maternità da lunedì" } }))).toBe(3);
    expect(await noticesOf(colleague.id)).toEqual([["bulk.received", { deed: "REASSIGN_HOUSEHOLDS", count: 3 }]]);

    const release = setClock(new Date("2026-11-24T09:00:00Z"));
    const [touched, ...others] = households;
    await asSystem("test", (tx) =>
      tx.household.update({
        where: { id: touched?.id },
        data: { district: "Centro", updatedAt: new Date("2026-11-24T08:00:00Z") },
      }),
    );
    await expect(undoBulk(colleague, { bulkId })).rejects.toThrow(NotVisible);
    expect((await getBulk(worker, bulkId))?.undoable).toBe(true);
    expect(keyOf(await undoBulk(worker, { bulkId }))).toBe("done");
    expect(await ownerOf(touched?.id ?? "")).toBe(colleague.id);
    for (const { id } of others) expect(await ownerOf(id)).toBe(worker.id);
    expect(await statesOf(worker, bulkId)).toEqual({
      [touched?.code ?? ""]: "bulk.refusals.changedSince",
      ...Object.fromEntries(others.map(({ code }) => [code, "undone"])),
    });
    expect(keyOf(await undoBulk(worker, { bulkId }))).toBe("bulk.refusals.undoneAlready");
    expect((await getBulk(worker, bulkId))?.undoable).toBe(false);
    expect(await eventsOf(others[0]?.id ?? "")).toEqual(["household.reassigned", "household.reassigned"]);
    release();
  });

  test("undone twice at once, it is undone once", async () => {
    const { worker, given } = await someHouseholds(2);
    const bulkId = idOf(await runBulk(worker, given));
    const outcomes = await Promise.all([undoBulk(worker, { bulkId }), undoBulk(worker, { bulkId })]);
    expect(outcomes.map(keyOf).toSorted()).toEqual(["bulk.refusals.undoneAlready", "done"]);
  });

  test("a day later, or when who had them left, nothing can be undone", async () => {
    const first = await someHouseholds(1);
    const late = idOf(await runBulk(first.worker, first.given));
    const second = await someHouseholds(1);
    const bulkId = idOf(await runBulk(second.colleague, second.given));
    await asSystem("test", (tx) => tx.user.update({ where: { id: second.worker.id }, data: { active: false } }));
    expect(keyOf(await undoBulk(second.colleague, { bulkId }))).toBe("bulk.refusals.nothingToUndo");
    const release = setClock(new Date(Date.now() + 25 * 60 * 60 * 1000 + 10 * 24 * 60 * 60 * 1000));
    expect((await getBulk(first.worker, late))?.undoable).toBe(false);
    expect(keyOf(await undoBulk(first.worker, { bulkId: late }))).toBe("bulk.refusals.tooLate");
    release();
  });

  test("two hundred at once take a moment", { timeout: 60_000 }, async () => {
    const { worker, colleague, given } = await someHouseholds(1);
    await asSystem("test", async (tx) => {
      await tx.$executeRaw`insert into "Household" (id, "organisationId", "caseOwnerId", "openedOn", "createdById")
        select gen_random_uuid(), ${worker.organisationId}::uuid, ${worker.id}::uuid, '2026-09-01', ${worker.id}::uuid from generate_series(1, 199)`;
    });
    const preview = await previewBulk(worker, "REASSIGN_HOUSEHOLDS", { matching: { tab: "mine" } }, colleague.id);
    expect(preview.loads[0]).toMatchObject({ before: 0, after: 200 });
    const start = Date.now();
    const bulkId = idOf(
      await runBulk(worker, { ...given, items: preview.moved.map(({ id, fromId }) => ({ id, fromId })) }),
    );
    expect(Date.now() - start).toBeLessThan(12_000);
    expect((await getBulk(worker, bulkId))?.items).toHaveLength(200);
  });
});
