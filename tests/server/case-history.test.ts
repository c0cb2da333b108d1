import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { asActor, asSystem } from "@/server/db";
import { listEvents, record } from "@/server/history";
import { aUser } from "../support/organisation-factories";
import { aReferralIn, aReferralTeam, makeMove } from "../support/referral-factories";

test("a case's story is told newest first, with who did what for whom", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await makeMove.requestInformation(team, referral);
  setClock(new Date("2026-11-24T09:00:00Z"));
  await makeMove.answer(team, referral);
  const { rows, next } = await asActor(team.operator, (tx) =>
    listEvents(tx, team.operator, { householdId: referral.householdId }),
  );
  expect(next).toBeNull();
  expect(rows.map(({ type, by }) => [type, by?.name])).toEqual([
    ["referral.answered", team.socialWorker.name],
    ["referral.informationRequested", team.operator.name],
  ]);
});

test("who works without names is told roles and organisations", async () => {
  const team = await aReferralTeam();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const referral = await aReferralIn(team, "SENT");
  await makeMove.decline(team, referral);
  const { rows } = await asActor(officer, (tx) => listEvents(tx, officer, { referralId: referral.id }));
  expect(rows[0]?.by).toMatchObject({ name: null, role: "EMPLOYMENT_OPERATOR" });
});

test("going through the pages meets every event once, also those of the same moment, and ends", async () => {
  const team = await aReferralTeam();
  const { id: referralId } = await aReferralIn(team, "SENT");
  await asSystem("test", async (tx) => {
    for (let made = 0; made < 45; made += 1)
      await record(tx, team.operator, "referral.edited", { referralId }, { made });
  });
  const page = (cursor: string | null) =>
    asActor(team.operator, (tx) => listEvents(tx, team.operator, { referralId }, cursor));
  const first = await page(null);
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
  expect(third.next).toBeNull();
  expect(new Set([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(45);
});

test.each(["", "?", "e30", Buffer.from('["no day","01a20692-d639-766a-bd23-312d41372490"]').toString("base64url")])(
  "an address bent to %j breaks nothing",
  async (cursor) => {
    const team = await aReferralTeam();
    const { id: referralId } = await aReferralIn(team, "SENT");
    const { rows } = await asActor(team.operator, (tx) => listEvents(tx, team.operator, { referralId }, cursor));
    expect(rows).toEqual([]);
  },
);
