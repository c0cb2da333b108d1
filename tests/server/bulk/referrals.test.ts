import { describe, expect, test } from "vitest";
import type { Bulk } from "@/domain/bulk";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getBulk } from "@/server/bulk/get-bulk";
import { previewBulk } from "@/server/bulk/preview-bulk";
import { runBulk } from "@/server/bulk/run-bulk";
import { asSystem } from "@/server/db";
import { assignReferral } from "@/server/referrals/assign-referral";
import { withdrawReferral } from "@/server/referrals/end-referral";
import { idOf, keyOf, noticesOf, statesOf } from "../../support/bulk-answers";
import { aUser } from "../../support/organisation-factories";
import { aReferralIn, aReferralTeam, referralNow, strangers } from "../../support/referral-factories";

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
