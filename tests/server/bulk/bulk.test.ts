import { describe, expect, test } from "vitest";
import type { Bulk } from "@/domain/bulk";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { getBulk } from "@/server/bulk/get-bulk";
import { previewBulk } from "@/server/bulk/preview-bulk";
import { runBulk } from "@/server/bulk/run-bulk";
import { undoBulk } from "@/server/bulk/undo-bulk";
import { asSystem } from "@/server/db";
import { assignReferral } from "@/server/referrals/assign-referral";
import { withdrawReferral } from "@/server/referrals/end-referral";
import { aHousehold, eventsOf } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aPlan } from "../../support/plan-factories";
import { aReferralIn, aReferralTeam, referralNow, strangers } from "../../support/referral-factories";

type Given = { ok: true; data: { bulkId: string } } | { ok: false; reason: { key: string } };
const keyOf = (outcome: Given) => (outcome.ok ? "done" : outcome.reason.key);
const idOf = (outcome: Given) => {
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.data.bulkId;
};
const statesOf = async (actor: Actor, bulkId: string) =>
  Object.fromEntries(
    (await getBulk(actor, bulkId))?.items.map(({ code, state, why }) => [code, why?.key ?? state]) ?? [],
  );
const noticesOf = (recipientId: string) =>
  asSystem("test", async (tx) =>
    (await tx.notice.findMany({ where: { recipientId }, orderBy: { createdAt: "asc" } })).map(({ kind, facts }) => [
      kind,
      facts,
    ]),
  );
const referrals = (
  toId: string,
  rows: { id: string; assigneeId: string | null }[],
  over: Partial<Bulk> = {},
): Bulk => ({
  kind: "ASSIGN_REFERRALS",
  toId,
  note: "Cambio di zona",
  items: rows.map(({ id, assigneeId }) => ({ id, fromId: assigneeId })),
  ...over,
});

describe("referrals given to one operator", () => {
  test("each goes with its own history, and everybody is told once", async () => {
    const team = await aReferralTeam();
    const rows = [
      await aReferralIn(team, "SENT"),
      await aReferralIn(team, "ACCEPTED"),
      await aReferralIn(team, "SENT"),
    ];
    const taker = await aUser("EMPLOYMENT_OPERATOR", team.providerId);
    const bulkId = idOf(await runBulk(team.coordinator, referrals(taker.id, rows)));
    for (const { id } of rows) expect((await referralNow(id)).assigneeId).toBe(taker.id);
    expect((await referralNow(rows[1]?.id ?? "")).assignments).toMatchObject([
      { assigneeId: taker.id, reason: "Cambio di zona" },
    ]);
    expect(await noticesOf(taker.id)).toEqual([["bulk.received", { deed: "ASSIGN_REFERRALS", count: 3 }]]);
    expect(await noticesOf(team.operator.id)).toEqual([["bulk.passedOn", { deed: "ASSIGN_REFERRALS", count: 1 }]]);
    expect(await getBulk(taker, bulkId)).toMatchObject({
      toName: taker.name,
      own: false,
      undoable: false,
      items: { length: 3 },
    });
    // Who had some reads of those alone.
    expect((await getBulk(team.operator, bulkId))?.items.map(({ id }) => id)).toEqual([rows[1]?.id]);
    expect(await getBulk(await aUser("EMPLOYMENT_OPERATOR", team.providerId), bulkId)).toBeNull();
    for (const stranger of await strangers()) expect(await getBulk(stranger, bulkId)).toBeNull();
  });

  test("what was given away or closed meanwhile stays where it is and is told; the others go", async () => {
    const team = await aReferralTeam();
    const [free, taken, closed] = [
      await aReferralIn(team, "SENT"),
      await aReferralIn(team, "SENT"),
      await aReferralIn(team, "SENT"),
    ];
    await assignReferral(team.coordinator, {
      referralId: taken.id,
      fromAssigneeId: null,
      assigneeId: team.operator.id,
      reason: null,
    });
    await withdrawReferral(team.socialWorker, { referralId: closed.id, reason: "Ha trovato lavoro" });
    const bulkId = idOf(await runBulk(team.coordinator, referrals(team.coordinator.id, [free, taken, closed])));
    expect(await statesOf(team.coordinator, bulkId)).toEqual({
      [free.code]: "done",
      [taken.code]: "referral.refusals.assignedMeanwhile",
      [closed.code]: "referral.refusals.now.WITHDRAWN",
    });
    expect((await referralNow(taken.id)).assigneeId).toBe(team.operator.id);
  });

  test("two coordinators at once: one gives them, the other is told", async () => {
    const team = await aReferralTeam();
    const other = await aUser("PROVIDER_COORDINATOR", team.providerId);
    const rows = [];
    for (let made = 0; made < 6; made += 1) rows.push(await aReferralIn(team, "SENT"));
    const outcomes = await Promise.all([
      runBulk(team.coordinator, referrals(team.operator.id, rows)),
      runBulk(other, referrals(other.id, rows.toReversed())),
    ]);
    expect(outcomes.map(keyOf).toSorted()).toEqual(["done", "referral.refusals.assignedMeanwhile"]);
    const holders = new Set(await Promise.all(rows.map(async ({ id }) => (await referralNow(id)).assigneeId)));
    expect(holders.size).toBe(1);
    expect(await asSystem("test", (tx) => tx.bulkAction.count())).toBe(1);
  });

  test("a colleague who left, one of another provider, and a missing note are refused as a whole", async () => {
    const team = await aReferralTeam();
    const rows = [await aReferralIn(team, "ACCEPTED")];
    const left = await aUser("EMPLOYMENT_OPERATOR", team.providerId, { active: false });
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    for (const toId of [left.id, stranger.id, team.socialWorker.id])
      expect(keyOf(await runBulk(team.coordinator, referrals(toId, rows)))).toBe("bulk.refusals.notAColleague");
    expect(keyOf(await runBulk(team.coordinator, referrals(team.coordinator.id, rows, { note: null })))).toBe(
      "bulk.refusals.noteNeeded",
    );
    expect(keyOf(await runBulk(team.coordinator, referrals(team.operator.id, rows)))).toBe(
      "referral.refusals.sameOperator",
    );
  });

  test("only a coordinator gives them, and only their own provider's", async () => {
    const team = await aReferralTeam();
    const rows = [await aReferralIn(team, "SENT")];
    for (const actor of [team.operator, team.socialWorker, await aUser("MUNICIPAL_OFFICER"), await aUser("ADMIN")]) {
      await expect(runBulk(actor, referrals(team.operator.id, rows))).rejects.toThrow(Forbidden);
      expect(() => previewBulk(actor, "ASSIGN_REFERRALS", { ids: [rows[0]?.id ?? ""] }, null)).toThrow(Forbidden);
    }
    const elsewhere = await aUser("PROVIDER_COORDINATOR");
    await expect(runBulk(elsewhere, referrals(elsewhere.id, rows))).rejects.toThrow(NotVisible);
    const preview = await previewBulk(elsewhere, "ASSIGN_REFERRALS", { ids: rows.map(({ id }) => id) }, elsewhere.id);
    expect(preview.rows).toEqual([]);
  });
});

test("a preview says what would move, what would not and why, and the loads before and after; it changes nothing", async () => {
  const team = await aReferralTeam();
  const rows = [
    await aReferralIn(team, "SENT"),
    await aReferralIn(team, "ACCEPTED"),
    await aReferralIn(team, "CLOSED"),
  ];
  const ids = rows.map(({ id }) => id);
  const preview = await previewBulk(team.coordinator, "ASSIGN_REFERRALS", { ids }, team.coordinator.id);
  expect(preview.rows.map(({ id, stop }) => [id, stop?.key])).toEqual([
    [ids[0], undefined],
    [ids[1], undefined],
    [ids[2], "bulk.refusals.overReferral"],
  ]);
  expect(preview.loads).toEqual([
    { id: team.coordinator.id, name: team.coordinator.name, before: 0, after: 2 },
    { id: team.operator.id, name: team.operator.name, before: 1, after: 0 },
  ]);
  const back = await previewBulk(team.coordinator, "ASSIGN_REFERRALS", { ids }, team.operator.id);
  expect(back.rows[1]?.stop?.key).toBe("bulk.refusals.alreadyTheirs");
  const everything = await previewBulk(team.coordinator, "ASSIGN_REFERRALS", { matching: { tab: "toAssign" } }, null);
  expect(everything.rows.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await referralNow(ids[0] ?? "")).assigneeId).toBeNull();
});

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
