import { beforeAll, expect, test } from "vitest";
import { Forbidden } from "@/domain/permissions";
import { actorOf } from "@/server/auth/actor-of";
import { changePassword } from "@/server/auth/change-password";
import { hashPassword } from "@/server/auth/passwords";
import { signIn } from "@/server/auth/sign-in";
import { asSystem } from "@/server/db";
import { aUser } from "../support/organisation-factories";

const currentPassword = "una frase lunga 7";
const newPassword = "cavallo batteria graffetta";
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(currentPassword);
});
const somebody = () =>
  aUser("EMPLOYMENT_OPERATOR", undefined, {
    passwordHash,
    name: "Marta Zanini",
    email: `marta${Math.random()}@solco.it`,
  });

test("a new password replaces the old one, ends every other session and keeps this one", async () => {
  const user = await somebody();
  const before = { userId: user.id, sessionVersion: 1 };
  const outcome = await changePassword(user, { currentPassword, newPassword });
  expect(outcome).toEqual({ ok: true, data: { userId: user.id, sessionVersion: 2 } });
  expect(await actorOf(before)).toBeNull();
  expect(await actorOf({ userId: user.id, sessionVersion: 2 })).not.toBeNull();
  expect((await signIn(user.email, newPassword, "a")).ok).toBe(true);
  expect((await signIn(user.email, currentPassword, "b")).ok).toBe(false);
  const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { subjectId: user.id } }));
  expect(events).toMatchObject([{ type: "user.passwordChanged", actorId: user.id, facts: {} }]);
});

test.each([
  ["the present password is wrong", { currentPassword: "un'altra frase 1", newPassword }, "auth.refusals.wrongPresent"],
  ["it is the same again", { currentPassword, newPassword: currentPassword }, "auth.refusals.samePassword"],
  ["it holds one's name", { currentPassword, newPassword: "zanini-2026-ok" }, "auth.errors.passwordNamesYou"],
  ["it repeats few characters", { currentPassword, newPassword: "abababababab" }, "auth.errors.passwordTooPlain"],
])("a password is refused when %s, and nothing changes", async (_why, input, key) => {
  const user = await somebody();
  expect(await changePassword(user, input)).toMatchObject({ ok: false, reason: { key } });
  expect(await actorOf({ userId: user.id, sessionVersion: 1 })).not.toBeNull();
});

test("whoever sits at an open session cannot guess the present password for ever", async () => {
  const user = await somebody();
  const guess = () => changePassword(user, { currentPassword: "indovinata 12", newPassword });
  for (let attempt = 0; attempt < 5; attempt++) await guess();
  expect(await guess()).toMatchObject({ reason: { key: "errors.tooManyAttempts" } });
});

test("two changes at once: one wins, the other is told", async () => {
  const user = await somebody();
  const both = await Promise.all([
    changePassword(user, { currentPassword, newPassword }),
    changePassword(user, { currentPassword, newPassword: "tutt'altra parola 5" }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a role outside the policy changes no password", async () => {
  const user = await somebody();
  await expect(changePassword({ ...user, role: "NOBODY" as never }, { currentPassword, newPassword })).rejects.toThrow(
    Forbidden,
  );
});
