import { beforeEach, expect, test } from "vitest";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { asSystem } from "@/server/db";
import { aUser } from "../support/organisation-factories";
import { jar } from "../support/screens";

const ask = async () => {
  const { GET } = await import("@/app/(portal)/account/draft-key/route");
  const answer = await GET();
  return { status: answer.status, cache: answer.headers.get("cache-control"), vault: await answer.json() };
};
const signIn = async (userId: string, sessionVersion = 1) =>
  jar.set(sessionCookie, await sealSession({ userId, sessionVersion }));

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = "only for tests";
  jar.clear();
});

test("what opens unsaved texts is handed to whoever is signed in, and to nobody else", async () => {
  expect(await ask()).toMatchObject({ status: 401, vault: null });
  const { id } = await aUser("EMPLOYMENT_OPERATOR");
  await signIn(id);
  const { status, cache, vault } = await ask();
  expect({ status, cache }).toEqual({ status: 200, cache: "no-store" });
  expect(Buffer.from(vault.secret, "base64")).toHaveLength(32);
  expect(JSON.stringify(vault)).not.toContain(id);
  expect((await ask()).vault).toEqual(vault);
});

test("each person has their own", async () => {
  const seen = new Set<string>();
  for (let turn = 0; turn < 3; turn++) {
    await signIn((await aUser("EMPLOYMENT_OPERATOR")).id);
    const { vault } = await ask();
    seen.add(vault.secret).add(vault.owner);
  }
  expect(seen.size).toBe(6);
});

test("once their sessions were ended the old one is not handed out any more, and the new one is another", async () => {
  const { id } = await aUser("EMPLOYMENT_OPERATOR");
  await signIn(id);
  const { vault } = await ask();
  await asSystem("test", (tx) =>
    tx.user.update({ where: { id }, data: { sessionVersion: { increment: 1 } }, select: { id: true } }),
  );
  expect((await ask()).status).toBe(401);
  await signIn(id, 2);
  const after = (await ask()).vault;
  expect(after.owner).toBe(vault.owner);
  expect(after.secret).not.toBe(vault.secret);
});
