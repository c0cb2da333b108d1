import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { userQuery } from "@/domain/user";
import { actorOf } from "@/server/auth/actor-of";
import { asSystem } from "@/server/db";
import { createUser } from "@/server/users/create-user";
import { editUser } from "@/server/users/edit-user";
import { getUser } from "@/server/users/get-user";
import { issueResetLink } from "@/server/users/issue-reset-link";
import { listBodies, listUsers } from "@/server/users/list-users";
import { disableUser, enableUser, lockUser } from "@/server/users/set-active";
import { aHousehold } from "../support/household-factories";
import { anOrganisation, aUser } from "../support/organisation-factories";
import { aPlan } from "../support/plan-factories";
import { aReferral } from "../support/referral-factories";

const nowhere = "01900000-0000-7000-8000-000000000000";
const newcomer = (organisationId: string, over = {}) => ({
  name: "Nuova Collega",
  email: "nuova@example.org",
  phone: null,
  role: "SOCIAL_WORKER" as const,
  organisationId,
  studyTitle: null,
  experienceYears: null,
  ...over,
});
const unstudied = { studyTitle: null, experienceYears: null };
const asSeen = ({ id, version }: { id: string; version: number }) => ({ userId: id, version });
const fresh = (id: string) => asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id } }));
const signedIn = (id: string, sessionVersion = 1) => actorOf({ userId: id, sessionVersion });

test("a new user is kept with no password and told in the history", async () => {
  const admin = await aUser("ADMIN");
  const officina = await anOrganisation("SOCIAL_SERVICE");
  const outcome = await createUser(admin, newcomer(officina.id));
  if (!outcome.ok) throw new Error("created");
  expect(await fresh(outcome.data.userId)).toMatchObject({ active: true, passwordHash: null, role: "SOCIAL_WORKER" });
  expect((await getUser(admin, outcome.data.userId))?.events).toMatchObject([{ type: "user.created" }]);
});

test.each([
  ["a mail somebody has", {}, "admin.refusals.emailTaken"],
  [
    "a role its kind of body has not",
    { email: "x@example.org", role: "MUNICIPAL_OFFICER" },
    "admin.refusals.roleDoesNotFit",
  ],
  ["a body that does not exist", { email: "y@example.org", organisationId: nowhere }, "admin.refusals.noSuchBody"],
])("a new user with %s is refused", async (_why, over, key) => {
  const admin = await aUser("ADMIN");
  const officina = await anOrganisation("SOCIAL_SERVICE");
  await createUser(admin, newcomer(officina.id));
  expect(await createUser(admin, newcomer(officina.id, over))).toMatchObject({ ok: false, reason: { key } });
});

test("the same new user sent twice at once is created once", async () => {
  const admin = await aUser("ADMIN");
  const officina = await anOrganisation("SOCIAL_SERVICE");
  const both = await Promise.all([createUser(admin, newcomer(officina.id)), createUser(admin, newcomer(officina.id))]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a new role ends somebody's sessions at once; a new name does not", async () => {
  const admin = await aUser("ADMIN");
  const user = await aUser("EMPLOYMENT_OPERATOR");
  const { name, email, phone, role, organisationId } = user;
  const same = { ...unstudied, userId: user.id, name, email, phone, role, organisationId };
  expect((await editUser(admin, { ...same, version: 1, name: "Un altro nome" })).ok).toBe(true);
  expect(await signedIn(user.id)).toMatchObject({ name: "Un altro nome" });
  expect((await editUser(admin, { ...same, version: 2, role: "PROVIDER_COORDINATOR" })).ok).toBe(true);
  expect(await signedIn(user.id)).toBeNull();
});

test("of two administrators who edit the same user the second is told", async () => {
  const admin = await aUser("ADMIN");
  const user = await aUser("EMPLOYMENT_OPERATOR");
  const { email, phone, role, organisationId } = user;
  const edit = (name: string) =>
    editUser(admin, { ...unstudied, userId: user.id, version: 1, name, email, phone, role, organisationId });
  const both = await Promise.all([edit("Prima"), edit("Seconda")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
});

test("whoever leaves can no longer enter, and comes back with a new link only", async () => {
  const admin = await aUser("ADMIN");
  const user = await aUser("SOCIAL_WORKER", undefined, { passwordHash: "x" });
  expect((await disableUser(admin, asSeen(user))).ok).toBe(true);
  expect(await signedIn(user.id)).toBeNull();
  expect(await disableUser(admin, asSeen(await fresh(user.id)))).toMatchObject({ ok: false });
  expect((await enableUser(admin, asSeen(await fresh(user.id)))).ok).toBe(true);
  expect(await fresh(user.id)).toMatchObject({ active: true, passwordHash: null });
  expect(await signedIn(user.id)).toBeNull();
});

test("an operator with open work is not let go before it is handed over, and the answer counts it", async () => {
  const admin = await aUser("ADMIN");
  const { socialWorker, operator, referral } = await aPlan();
  await aHousehold(socialWorker);
  await asSystem("test", (tx) => tx.referral.update({ where: { id: referral.id }, data: { status: "ACCEPTED" } }));
  const key = "admin.refusals.openWork";
  expect(await disableUser(admin, asSeen(socialWorker))).toEqual({
    ok: false,
    reason: { key, values: { households: 2, drafts: 0, referrals: 0, plans: 0 } },
  });
  expect(await disableUser(admin, asSeen(operator))).toEqual({
    ok: false,
    reason: { key, values: { households: 0, drafts: 0, referrals: 1, plans: 1 } },
  });
  const { name, email, phone } = operator;
  const other = await anOrganisation("PROVIDER");
  const moved = { ...unstudied, userId: operator.id, version: 1, name, email, phone, organisationId: other.id };
  expect(await editUser(admin, { ...moved, role: "EMPLOYMENT_OPERATOR" })).toMatchObject({ reason: { key } });
  expect(await signedIn(operator.id)).not.toBeNull();
});

test("a draft nobody else sees keeps its writer too", async () => {
  const admin = await aUser("ADMIN");
  const socialWorker = await aUser();
  const provider = await anOrganisation("PROVIDER");
  const { household } = await aReferral(socialWorker, provider.id, { status: "DRAFT" });
  await asSystem("test", (tx) => tx.household.update({ where: { id: household.id }, data: { status: "CLOSED" } }));
  expect(await disableUser(admin, asSeen(socialWorker))).toMatchObject({ reason: { values: { drafts: 1 } } });
});

test("shutting somebody out ends their sessions and password at once and leaves them their work", async () => {
  const admin = await aUser("ADMIN");
  const { operator } = await aPlan();
  expect((await lockUser(admin, asSeen(operator))).ok).toBe(true);
  expect(await signedIn(operator.id)).toBeNull();
  expect(await fresh(operator.id)).toMatchObject({ active: true, passwordHash: null });
});

test("nobody shuts themselves out, and of two administrators who disable each other one stays", async () => {
  const one = await aUser("ADMIN");
  const two = await aUser("ADMIN");
  expect(await disableUser(one, asSeen(one))).toMatchObject({ reason: { key: "admin.refusals.notYourself" } });
  expect(await lockUser(one, asSeen(one))).toMatchObject({ ok: false });
  const both = await Promise.allSettled([disableUser(one, asSeen(two)), disableUser(two, asSeen(one))]);
  expect(both.filter((result) => result.status === "fulfilled" && result.value.ok)).toHaveLength(1);
  expect(await asSystem("test", (tx) => tx.user.count({ where: { role: "ADMIN", active: true } }))).toBe(1);
});

test("an administrator keeps their own role", async () => {
  const admin = await aUser("ADMIN");
  const { name, email, phone, organisationId } = admin;
  const input = {
    ...unstudied,
    userId: admin.id,
    version: 1,
    name,
    email,
    phone,
    organisationId,
    role: "PRIVACY_OFFICER" as const,
  };
  expect(await editUser(admin, input)).toMatchObject({ reason: { key: "admin.refusals.notYourOwnRole" } });
});

test("nobody but the administrator touches users, and a user that is not there is not found", async () => {
  const admin = await aUser("ADMIN");
  const user = await aUser();
  const query = userQuery.parse({});
  for (const role of [
    "SOCIAL_WORKER",
    "EMPLOYMENT_OPERATOR",
    "PROVIDER_COORDINATOR",
    "MUNICIPAL_OFFICER",
    "PRIVACY_OFFICER",
  ] as const) {
    const actor = await aUser(role);
    for (const deed of [
      () => listUsers(actor, query),
      () => listBodies(actor),
      () => getUser(actor, user.id),
      () => createUser(actor, newcomer(user.organisationId)),
      () => disableUser(actor, asSeen(user)),
      () => enableUser(actor, asSeen(user)),
      () => lockUser(actor, asSeen(user)),
      () => issueResetLink(actor, { userId: user.id }),
    ])
      await expect(deed()).rejects.toThrow(Forbidden);
  }
  expect(await getUser(admin, nowhere)).toBeNull();
  await expect(disableUser(admin, { userId: nowhere, version: 1 })).rejects.toThrow(NotVisible);
  await expect(issueResetLink(admin, { userId: nowhere })).rejects.toThrow(NotVisible);
});

test("the list is searched by name and mail and read page by page, each user once", async () => {
  const officina = await anOrganisation("SOCIAL_SERVICE");
  const admin = await aUser("ADMIN", undefined, { name: "Zeno" });
  for (let number = 0; number < 35; number++)
    await aUser("SOCIAL_WORKER", officina.id, { name: number % 2 ? "Anna Bianchi" : "Àlex Verdi" });
  const first = await listUsers(admin, userQuery.parse({ organisation: officina.id }));
  const second = await listUsers(admin, userQuery.parse({ organisation: officina.id, after: first.next ?? "" }));
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(35);
  expect(second.next).toBeNull();
  expect((await listUsers(admin, userQuery.parse({ q: "bianchi" }))).total).toBe(17);
  expect((await listUsers(admin, userQuery.parse({ q: admin.email }))).rows).toMatchObject([{ name: "Zeno" }]);
  expect((await listUsers(admin, userQuery.parse({ tab: "waiting" }))).total).toBe(36);
});

test("of a case the administrator's page of a user tells counts only", async () => {
  const admin = await aUser("ADMIN");
  const { socialWorker, household } = await aPlan();
  const told = JSON.stringify(await getUser(admin, socialWorker.id));
  expect(told).not.toContain(household.id);
  expect(told).not.toContain(household.person.lastName);
});
