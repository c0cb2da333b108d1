import { beforeAll, expect, test } from "vitest";
import { actorOf } from "@/server/auth/actor-of";
import { hashPassword } from "@/server/auth/passwords";
import { openSession, sealSession } from "@/server/auth/session-token";
import { signIn } from "@/server/auth/sign-in";
import { asSystem } from "@/server/db";
import { aUser } from "../support/organisation-factories";

const password = "una frase lunga 7";
let passwordHash: string;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only for tests";
  passwordHash = await hashPassword(password);
});

const somebody = (over = {}) => aUser("SOCIAL_WORKER", undefined, { passwordHash, ...over });
const address = () => `192.0.2.${Math.floor(Math.random() * 250)}`;
const reasonOf = (outcome: Awaited<ReturnType<typeof signIn>>) => (outcome.ok ? "in" : outcome.reason.key);

test("the right mail and password sign in, however the mail is typed", async () => {
  const user = await somebody();
  const outcome = await signIn(` ${user.email.toUpperCase()} `, password, address());
  expect(outcome).toEqual({ ok: true, data: { userId: user.id, sessionVersion: 1 } });
});

test("an unknown mail, a wrong password, a disabled user, a closed body and a user without password get one answer", async () => {
  const closed = await somebody();
  await asSystem("test", (tx) =>
    tx.organisation.update({ where: { id: closed.organisationId }, data: { active: false } }),
  );
  const attempts = [
    ["nobody@example.org", password],
    [(await somebody()).email, "another phrase 9"],
    [(await somebody({ active: false })).email, password],
    [closed.email, password],
    [(await somebody({ passwordHash: null })).email, password],
  ] as const;
  for (const [email, typed] of attempts)
    expect(reasonOf(await signIn(email, typed, address()))).toBe("auth.refusals.wrong");
});

test("an unknown mail takes as long as a wrong password", async () => {
  const user = await somebody();
  const time = async (email: string) => {
    const start = performance.now();
    await signIn(email, "wrong password 1", address());
    return performance.now() - start;
  };
  const known = [await time(user.email), await time(user.email), await time(user.email)];
  const unknown = [await time("a@example.org"), await time("b@example.org"), await time("c@example.org")];
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
});

test("after five wrong passwords even the right one waits, and the answer says how long without saying whose mail it is", async () => {
  const user = await somebody();
  for (const email of [user.email, "stranger@example.org"]) {
    for (let attempt = 0; attempt < 5; attempt++)
      expect(reasonOf(await signIn(email, "wrong password 1", address()))).toBe("auth.refusals.wrong");
    const sixth = await signIn(email, password, address());
    expect(sixth).toEqual({ ok: false, reason: { key: "errors.tooManyAttempts", values: { minutes: 15 } } });
  }
});

test("wrong passwords sent all at once are counted too", async () => {
  const user = await somebody();
  const all = await Promise.all(Array.from({ length: 9 }, () => signIn(user.email, "wrong password 1", address())));
  expect(all.filter((outcome) => reasonOf(outcome) === "auth.refusals.wrong")).toHaveLength(5);
});

test("a sign-in that works starts the count again", async () => {
  const user = await somebody();
  for (let round = 0; round < 3; round++) {
    for (let attempt = 0; attempt < 4; attempt++) await signIn(user.email, "wrong password 1", "192.0.2.251");
    expect(reasonOf(await signIn(user.email, password, "192.0.2.251"))).toBe("in");
  }
});

test("one address that tries many mails waits as well", async () => {
  for (let attempt = 0; attempt < 60; attempt++) await signIn(`mail${attempt}@example.org`, "x", "192.0.2.252");
  expect(reasonOf(await signIn("another@example.org", "x", "192.0.2.252"))).toBe("errors.tooManyAttempts");
  expect(reasonOf(await signIn("another@example.org", "x", "192.0.2.253"))).toBe("auth.refusals.wrong");
});

test("the counters hold neither mails nor addresses", async () => {
  await signIn("somebody@example.org", "x", "192.0.2.254");
  const keys = await asSystem("test", (tx) => tx.rateLimit.findMany({ select: { key: true } }));
  expect(keys).toHaveLength(2);
  for (const { key } of keys) expect(key).not.toMatch(/somebody|192\.0\.2/);
});

test("a session is read back from its cookie, and nothing else is one", async () => {
  const claims = { userId: (await somebody()).id, sessionVersion: 1 };
  const token = await sealSession(claims);
  expect(token).not.toContain(claims.userId);
  expect(await openSession(token)).toEqual(claims);
  for (const bent of [undefined, "", "x", token.slice(0, -2), `${token}A`, token.replaceAll(".", "..")])
    expect(await openSession(bent)).toBeNull();
  process.env.NEXTAUTH_SECRET = "another secret";
  expect(await openSession(token)).toBeNull();
  process.env.NEXTAUTH_SECRET = "only for tests";
});

test("a session ends the moment its user is disabled, their body is closed or their sessions are ended", async () => {
  const changes = [
    (id: string) => asSystem("test", (tx) => tx.user.update({ where: { id }, data: { active: false } })),
    (id: string) => asSystem("test", (tx) => tx.user.update({ where: { id }, data: { sessionVersion: 2 } })),
    (id: string) =>
      asSystem("test", async (tx) => {
        const { organisationId } = await tx.user.findUniqueOrThrow({ where: { id } });
        return tx.organisation.update({ where: { id: organisationId }, data: { active: false } });
      }),
  ];
  for (const change of changes) {
    const user = await somebody();
    const claims = { userId: user.id, sessionVersion: 1 };
    expect(await actorOf(claims)).toMatchObject({ id: user.id, role: "SOCIAL_WORKER", name: user.name });
    await change(user.id);
    expect(await actorOf(claims)).toBeNull();
  }
});
