import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { referralMoveNames, referralMoves, referralStatuses, startsFrom } from "@/domain/referral";
import { asSystem } from "@/server/db";
import {
  aReferralIn,
  aReferralTeam,
  eventsOf,
  makeMove,
  referralNow,
  strangers,
} from "../../support/referral-factories";

const legal = referralMoveNames.flatMap((move) => referralMoves[move].from.map((status) => [move, status] as const));
const illegal = referralMoveNames.flatMap((move) =>
  referralStatuses.filter((status) => !startsFrom(move, status)).map((status) => [move, status] as const),
);

describe("the table of moves", () => {
  test.each(legal)("%s is done on a referral that is %s, and leaves one line of history", async (move, status) => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, status);
    expect(await makeMove[move](team, referral)).toMatchObject({ ok: true });

    const events = await asSystem("test", (tx) =>
      tx.auditEvent.findMany({ where: { householdId: referral.householdId } }),
    );
    expect(events).toHaveLength(1);
    if (move === "discard") return;
    expect((await referralNow(referral.id)).status).toBe(referralMoves[move].to ?? status);
  });

  test.each(illegal)("%s is refused on a referral that is %s, and changes nothing", async (move, status) => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, status);
    // What is not sent yet does not exist for the provider; what is sent is no draft any more for its writer.
    const hidden = status === "DRAFT" && ["accept", "requestInformation", "decline", "assign", "close"].includes(move);
    if (hidden) await expect(makeMove[move](team, referral)).rejects.toThrow(NotVisible);
    else
      expect(await makeMove[move](team, referral)).toMatchObject({
        ok: false,
        reason: { key: `referral.refusals.now.${status}` },
      });
    expect((await referralNow(referral.id)).status).toBe(status);
    expect(await eventsOf(referral.id)).toHaveLength(0);
  });

  test.each(legal)("%s made twice at once on a referral that is %s happens once", async (move, status) => {
    const team = await aReferralTeam();
    const referral = await aReferralIn(team, status);
    const outcomes = await Promise.allSettled([makeMove[move](team, referral), makeMove[move](team, referral)]);
    const done = outcomes.filter((one) => one.status === "fulfilled" && (one.value as { ok: boolean }).ok);
    expect(done).toHaveLength(1);
    const events = await asSystem("test", (tx) =>
      tx.auditEvent.count({ where: { householdId: referral.householdId } }),
    );
    expect(events).toBe(1);
  });

  test.each(referralMoveNames)("%s is nobody else's: to strangers the referral is not there", async (move) => {
    const team = await aReferralTeam();
    const [status] = referralMoves[move].from;
    const referral = await aReferralIn(team, status);
    for (const stranger of await strangers()) {
      const impostors = { ...team, socialWorker: stranger, operator: stranger, coordinator: stranger } as typeof team;
      await expect(makeMove[move](impostors, referral)).rejects.toSatisfy(
        (error) => error instanceof Forbidden || error instanceof NotVisible,
      );
    }
    expect((await referralNow(referral.id)).status).toBe(status);
  });
});

test("a refusal tells what happened meanwhile, who did it and when", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await makeMove.decline(team, referral);
  expect(await makeMove.accept(team, referral)).toEqual({
    ok: false,
    reason: {
      key: "referral.refusals.now.DECLINED",
      values: expect.objectContaining({ told: "yes", name: team.operator.name, at: "23/11/2026, 10:00" }),
    },
  });
});
