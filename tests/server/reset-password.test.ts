import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { actorOf } from "@/server/auth/actor-of";
import { hashPassword } from "@/server/auth/passwords";
import { readResetLink, redeemResetLink } from "@/server/auth/redeem-reset-link";
import { requestPasswordReset } from "@/server/auth/request-reset";
import { signIn } from "@/server/auth/sign-in";
import { asSystem } from "@/server/db";
import { issueResetLink } from "@/server/users/issue-reset-link";
import { testMoment } from "../support/clock";
import { aMailServer } from "../support/mail-server";
import { aUser } from "../support/organisation-factories";

const newPassword = "cavallo batteria graffetta";
const letter = { subject: "Nuova password", text: (link: string) => `Apra ${link}` };
const dead = { ok: false, reason: { key: "auth.refusals.deadLink" } };
const resets = () => asSystem("test", (tx) => tx.passwordReset.findMany());

async function aLink(over = {}) {
  const admin = await aUser("ADMIN");
  const user = await aUser("SOCIAL_WORKER", undefined, {
    passwordHash: await hashPassword("la vecchia frase"),
    ...over,
  });
  const outcome = await issueResetLink(admin, { userId: user.id });
  if (!outcome.ok) throw new Error("a link is issued");
  return { admin, user, token: outcome.data.path.split("token=")[1] ?? "", minutes: outcome.data.minutes };
}

test("a mailed link lets its owner choose a password once, and ends their sessions", async () => {
  const { mails, close } = await aMailServer();
  const user = await aUser("SOCIAL_WORKER", undefined, { passwordHash: await hashPassword("la vecchia frase") });
  await requestPasswordReset(user.email, letter);
  await close();

  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ to: user.email, subject: "Nuova password" });
  expect(mails[0]?.text).not.toContain(user.name);
  const token =
    /https:\/\/ponte\.example\.org\/reset-password\?token=([\w-]{43})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
  expect(await readResetLink(token)).toEqual({ firstAccess: false });
  expect((await resets())[0]?.tokenHash).not.toContain(token);

  expect(await redeemResetLink(token, newPassword)).toMatchObject({ ok: true });
  expect(await actorOf({ userId: user.id, sessionVersion: 1 })).toBeNull();
  expect((await signIn(user.email, newPassword, "a")).ok).toBe(true);
  expect(await redeemResetLink(token, "un'altra parola 3")).toMatchObject(dead);
  expect(await readResetLink(token)).toBeNull();
});

test("where no mail can be sent the request waits for the administrator, who makes the link", async () => {
  const user = await aUser();
  await requestPasswordReset(user.email, letter);
  await requestPasswordReset(user.email, letter);
  expect(await resets()).toMatchObject([{ userId: user.id, tokenHash: null, usedAt: null }]);
  const admin = await aUser("ADMIN");
  expect((await issueResetLink(admin, { userId: user.id })).ok).toBe(true);
  expect(await resets()).toMatchObject([{ userId: user.id, tokenHash: expect.any(String) }]);
});

test("when the mail server fails the request is left to the administrator", async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  process.env.MAIL_FROM = "ponte@example.org";
  process.env.NEXTAUTH_URL = "https://ponte.example.org";
  const user = await aUser();
  await requestPasswordReset(user.email, letter);
  expect(await resets()).toMatchObject([{ userId: user.id, tokenHash: null }]);
});

test("an unknown mail and a disabled user leave nothing behind", async () => {
  const gone = await aUser("SOCIAL_WORKER", undefined, { active: false });
  await requestPasswordReset("nobody@example.org", letter);
  await requestPasswordReset(gone.email, letter);
  expect(await resets()).toEqual([]);
});

test("a link is good for an hour, a first access for a day", async () => {
  const known = await aLink();
  expect(known.minutes).toBe(60);
  const fresh = await aLink({ passwordHash: null });
  expect(fresh.minutes).toBe(1440);
  setClock(new Date(testMoment.getTime() + 61 * 60_000));
  expect(await redeemResetLink(known.token, newPassword)).toMatchObject(dead);
  expect(await readResetLink(fresh.token)).toEqual({ firstAccess: true });
  setClock(new Date(testMoment.getTime() + 25 * 3_600_000));
  expect(await redeemResetLink(fresh.token, newPassword)).toMatchObject(dead);
});

test("a newer link, a guess and a disabled owner make a link worthless", async () => {
  const { admin, user, token } = await aLink();
  await issueResetLink(admin, { userId: user.id });
  expect(await redeemResetLink(token, newPassword)).toMatchObject(dead);
  for (const guess of ["", "x", "a".repeat(43), "\0"])
    expect(await redeemResetLink(guess, newPassword)).toMatchObject(dead);
  const other = await aLink();
  await asSystem("test", (tx) => tx.user.update({ where: { id: other.user.id }, data: { active: false } }));
  expect(await redeemResetLink(other.token, newPassword)).toMatchObject(dead);
});

test("a link used twice at once chooses one password", async () => {
  const { token } = await aLink();
  const both = await Promise.all([redeemResetLink(token, newPassword), redeemResetLink(token, "un'altra parola 3")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a password too easy to guess leaves the link good", async () => {
  const { token } = await aLink({ name: "Marta Zanini" });
  expect(await redeemResetLink(token, "zanini-2026-ok")).toMatchObject({
    reason: { key: "auth.errors.passwordNamesYou" },
  });
  expect(await readResetLink(token)).not.toBeNull();
});
