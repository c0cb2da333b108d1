import { expect, test } from "vitest";
import { accessQuery } from "@/domain/file-read";
import { householdQuery } from "@/domain/household-list";
import { peopleQuery } from "@/domain/people-list";
import { Forbidden } from "@/domain/permissions";
import { planListQuery } from "@/domain/plan-list";
import { referralQuery } from "@/domain/referral-list";
import { asActor, asSystem } from "@/server/db";
import { listFileReads, whoMaySee } from "@/server/file-reads/household-readers";
import { exportAccesses, listAccesses, listExports } from "@/server/file-reads/list-accesses";
import { recordRead } from "@/server/history";
import { exportHouseholds } from "@/server/households/export-households";
import { exportPeople } from "@/server/people/list-people";
import { exportPlans } from "@/server/plans/list-plans";
import { exportReferrals } from "@/server/referrals/list-referrals";
import { aHousehold } from "../support/household-factories";
import { aUser } from "../support/organisation-factories";
import { aReferral } from "../support/referral-factories";

const open = (actor: Awaited<ReturnType<typeof aUser>>, householdId: string) =>
  asActor(actor, (tx) => recordRead(tx, actor, "household", { householdId }));
const all = accessQuery.parse({});

test("the privacy officer reads who opened which file, by person, household and period, and never a name of the household", async () => {
  const officer = await aUser("PRIVACY_OFFICER");
  const anna = await aUser("SOCIAL_WORKER", undefined, { name: "Anna Ferrari" });
  const sara = await aUser("SOCIAL_WORKER", anna.organisationId, { name: "Sara Bottura" });
  const household = await aHousehold(anna);
  const other = await aHousehold(sara);
  await open(anna, household.id);
  await open(sara, household.id);
  await open(sara, other.id);

  const { rows } = await listAccesses(officer, all);
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toContain(household.person.lastName);
  const narrowed = (query: object) => listAccesses(officer, accessQuery.parse(query)).then(({ rows: found }) => found);
  expect(await narrowed({ who: "ferrari" })).toMatchObject([{ householdCode: household.code }]);
  expect(await narrowed({ household: other.code.toLowerCase() })).toMatchObject([{ actor: { name: "Sara Bottura" } }]);
  expect(await narrowed({ from: "2026-11-23", to: "2026-11-23" })).toHaveLength(3);
  expect(await narrowed({ to: "22/11/2026" })).toEqual([]);
  expect(await narrowed({ from: "31/02/2026" })).toHaveLength(3);
});

test("what the privacy officer takes away is told as well", async () => {
  const officer = await aUser("PRIVACY_OFFICER");
  const anna = await aUser();
  await open(anna, (await aHousehold(anna)).id);
  expect(await exportAccesses(officer, all, "csv")).toHaveLength(1);
  const exports = await listExports(officer, accessQuery.parse({ tab: "exports" }));
  expect(exports.rows).toMatchObject([{ type: "accessLog.exported", facts: { rows: 1, format: "csv" } }]);
});

test("the log is read page by page, each access once", async () => {
  const officer = await aUser("PRIVACY_OFFICER");
  const anna = await aUser();
  const household = await aHousehold(anna);
  for (let times = 0; times < 55; times++) await open(anna, household.id);
  const first = await listAccesses(officer, all);
  const second = await listAccesses(officer, accessQuery.parse({ after: first.next ?? "" }));
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(55);
});

test("nobody else reads the log", async () => {
  for (const role of ["SOCIAL_WORKER", "PROVIDER_COORDINATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const) {
    const actor = await aUser(role);
    await expect(listAccesses(actor, all)).rejects.toThrow(Forbidden);
    await expect(listExports(actor, all)).rejects.toThrow(Forbidden);
    await expect(exportAccesses(actor, all, "csv")).rejects.toThrow(Forbidden);
  }
});

test("a file says who may see it and why: its owner, colleagues, the provider, whom it was opened to, the Comune", async () => {
  const anna = await aUser("SOCIAL_WORKER", undefined, { name: "Anna" });
  await aUser("SOCIAL_WORKER", anna.organisationId, { name: "Sara" });
  await aUser("SOCIAL_WORKER", anna.organisationId, { name: "Andata via", active: false });
  const luca = await aUser("EMPLOYMENT_OPERATOR", undefined, { name: "Luca" });
  const paolo = await aUser("MUNICIPAL_OFFICER", undefined, { name: "Paolo" });
  const { household } = await aReferral(anna, luca.organisationId);
  await asSystem("test", (tx) =>
    tx.caseAccess.create({
      data: {
        householdId: household.id,
        holderId: paolo.id,
        grantedById: anna.id,
        reason: "Incontro congiunto",
        expiresOn: new Date("2026-12-01"),
      },
    }),
  );
  expect(await whoMaySee(anna, household.id)).toMatchObject([
    { kind: "owner", names: ["Anna"] },
    { kind: "colleagues", names: ["Sara"] },
    { kind: "provider", names: ["Luca"] },
    { kind: "granted", names: ["Paolo"] },
    { kind: "municipality", names: [], count: 1 },
  ]);
  expect(await whoMaySee(luca, household.id)).not.toBeNull();
  expect(await whoMaySee(paolo, household.id)).not.toBeNull();
});

test("who may not see a file is not told who does", async () => {
  const anna = await aUser();
  const household = await aHousehold(anna);
  await open(anna, household.id);
  expect((await listFileReads(anna, household.id))?.rows).toMatchObject([{ page: "household" }]);
  const outsiders = [
    await aUser("SOCIAL_WORKER"),
    await aUser("EMPLOYMENT_OPERATOR"),
    await aUser("MUNICIPAL_OFFICER"),
    await aUser("ADMIN"),
    await aUser("PRIVACY_OFFICER"),
  ];
  for (const actor of outsiders) {
    expect(await whoMaySee(actor, household.id)).toBeNull();
    expect(await listFileReads(actor, household.id)).toBeNull();
  }
});

test("every list with names that is taken away is told, with how many rows", async () => {
  const officer = await aUser("PRIVACY_OFFICER");
  const anna = await aUser();
  const luca = await aUser("EMPLOYMENT_OPERATOR");
  await aReferral(anna, luca.organisationId);
  await exportReferrals(anna, referralQuery.parse({ tab: "all" }));
  await exportPeople(luca, peopleQuery.parse({ tab: "all" }));
  await exportPlans(anna, planListQuery.parse({ tab: "all" }));
  await exportHouseholds(anna, householdQuery.parse({}), "csv");
  const { rows } = await listExports(officer, accessQuery.parse({ tab: "exports" }));
  expect(rows.map(({ type }) => type).toSorted()).toEqual([
    "household.exported",
    "person.exported",
    "plan.exported",
    "referral.exported",
  ]);
});
