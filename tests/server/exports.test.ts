import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { aHousehold } from "../support/household-factories";
import { aUser } from "../support/organisation-factories";
import { aReferralIn, aReferralTeam } from "../support/referral-factories";
import { bytesOf, ending, origin, signInAs } from "../support/route-answers";

const { GET: households } = await import("@/app/(portal)/households/export/route");
const { GET: referrals } = await import("@/app/(portal)/referrals/export/route");

const asked = (path: string) => new Request(`${origin}${path}`);
const lines = async (answer: Response | string) =>
  new TextDecoder()
    .decode(await bytesOf(answer))
    .trim()
    .split(/\r?\n/)
    .slice(1);

/** So many households of one name-giver, as a landlord's list would bring them. */
const manyHouseholds = ({ id, organisationId }: Actor, count: number) =>
  asSystem(
    "test",
    (tx) => tx.$executeRaw`
    insert into "Household" (id, code, "organisationId", "caseOwnerId", "openedOn", "createdById")
    select gen_random_uuid(), 'X26-' || lpad(n::text, 6, '0'), ${organisationId}::uuid, ${id}::uuid, '2026-09-01', ${id}::uuid
      from generate_series(1, ${count}::int) n`,
  );

test("some thousands of rows are one file", { timeout: 60_000 }, async () => {
  const worker = await aUser();
  await manyHouseholds(worker, 4000);
  await signInAs(worker);
  const answer = await ending(households(asked("/households/export?tab=mine&format=csv")));
  expect(await lines(answer)).toHaveLength(4000);
});

test("more rows than one file may hold are refused in words, and nothing is told as taken away", {
  timeout: 60_000,
}, async () => {
  const worker = await aUser();
  await manyHouseholds(worker, 20_001);
  await signInAs(worker);
  const answer = await ending(households(asked("/households/export?tab=mine&format=csv")));
  if (!(answer instanceof Response)) throw new Error(answer);
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("L’elenco supera le 20.000 righe");
  const told = await asSystem("test", (tx) =>
    tx.auditEvent.count({ where: { actorId: worker.id, type: "household.exported" } }),
  );
  expect([told, await asSystem("test", (tx) => tx.fileRead.count({ where: { actorId: worker.id } }))]).toEqual([0, 0]);
});

test("rows chosen on a list are taken home alone, and only of what the list holds for its reader", async () => {
  const team = await aReferralTeam();
  const rows = [await aReferralIn(team, "SENT"), await aReferralIn(team, "SENT"), await aReferralIn(team, "SENT")];
  const [first, , third] = rows.map(({ id }) => id);
  await signInAs(team.coordinator);
  const chosen = `/referrals/export?of=tab%3Dopen&format=csv&pick=${first}&pick=${third}&pick=nonsense`;
  const taken = await lines(await ending(referrals(asked(chosen))));
  expect(taken).toHaveLength(2);
  expect(taken.join()).not.toContain(rows[1]?.code);
  await signInAs(await aUser("PROVIDER_COORDINATOR"));
  expect(await lines(await ending(referrals(asked(chosen))))).toHaveLength(0);
});

test("who chose no row is led to the page that says so", async () => {
  const worker = await aUser();
  await aHousehold(worker);
  await signInAs(worker);
  expect(await ending(households(asked("/households/export?of=tab%3Dmine&format=csv")))).toBe("/bulk/households");
});
