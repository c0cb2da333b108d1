import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mailTiming } from "@/domain/mail";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { sendMails } from "@/server/notices/send-mails";
import { writeDigests } from "@/server/notices/write-digests";
import { aFaultyMailServer, refusing, type Stage, silent } from "../../support/faulty-mail-server";
import { notices, outgoing, tells } from "../../support/notice-factories";
import { aUser } from "../../support/organisation-factories";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 30_000 });
const timing = { ...mailTiming, patienceMs: 400 };
const send = (worker = "test") => sendMails({ worker, say: sayIn("it"), timing });
const inMinutes = (minutes: number) => setClock(new Date(Date.parse("2026-11-23T09:00:00Z") + minutes * 60_000));
const tomorrow = () => setClock(new Date("2026-11-24T07:05:00Z"));
const mail = async () => (await outgoing())[0];

let server: Awaited<ReturnType<typeof aFaultyMailServer>>;
beforeEach(async () => {
  server = await aFaultyMailServer();
});
afterEach(() => server.stop());

/** What holds whatever failed: the notice is in the app once, and no mail arrived twice. */
async function nothingLostNorTwice() {
  expect(await notices()).toHaveLength(1);
  const ids = server.accepted.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
}

describe("a mail that surely never left is sent later, once", () => {
  const heals: [string, () => unknown][] = [
    ["the server is down", () => server.stop()],
    ["nobody greets", () => Object.assign(server.faults, { connect: silent })],
    ["the server lets nobody in", () => Object.assign(server.faults, { connect: refusing(554) })],
    ["the server dies at the greeting", () => server.dieAt("connect")],
    ["the server dies after the sender", () => server.dieAt("mailFrom")],
    ["the server dies after the recipient", () => server.dieAt("rcptTo")],
    ["the sender is put off", () => Object.assign(server.faults, { mailFrom: refusing(451) })],
    ["the recipient is put off", () => Object.assign(server.faults, { rcptTo: refusing(450) })],
    ["the text is put off", () => Object.assign(server.faults, { data: refusing(452) })],
  ];
  test.each(heals)("when %s", async (_, fails) => {
    const reader = await aUser();
    await tells(reader.id);
    await fails();
    expect(await send()).toBe(0);
    expect(await mail()).toMatchObject({ status: "PENDING", attempts: 1 });
    expect((await mail())?.nextTryAt).toEqual(new Date("2026-11-23T09:01:00Z"));
    for (const stage of Object.keys(server.faults)) delete server.faults[stage as Stage];
    await server.stop();
    await server.start();
    expect(await send()).toBe(0);
    inMinutes(1);
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(server.accepted).toMatchObject([{ to: reader.email, messageId: (await mail())?.messageId }]);
    expect(await mail()).toMatchObject({ status: "SENT", lastError: null });
    await nothingLostNorTwice();
  });
});

describe("a mail that may have left is not sent again, and tomorrow's tells what is unread", () => {
  const doubts: [string, number, () => unknown][] = [
    ["the server dies while it takes the text", 0, () => server.dieAt("data")],
    ["the server never answers the text", 0, () => Object.assign(server.faults, { data: silent })],
    ["the server dies having it, before it says so", 1, () => server.dieAt("accepted")],
    ["the server has it and never says so", 1, () => Object.assign(server.faults, { accepted: silent })],
  ];
  test.each(doubts)("when %s", async (_, arrived, fails) => {
    const reader = await aUser();
    await tells(reader.id);
    await fails();
    expect(await send()).toBe(0);
    expect(await mail()).toMatchObject({ status: "UNCERTAIN", lastError: "cutShort" });
    expect(server.accepted).toHaveLength(arrived);
    for (const stage of Object.keys(server.faults)) delete server.faults[stage as Stage];
    inMinutes(60);
    expect(await send()).toBe(0);
    expect(server.accepted).toHaveLength(arrived);
    tomorrow();
    expect(await writeDigests()).toBe(1);
    expect(await send()).toBe(1);
    expect(server.accepted).toHaveLength(arrived + 1);
    expect(await writeDigests()).toBe(0);
    await nothingLostNorTwice();
  });

  test("not if it was read meanwhile", async () => {
    const reader = await aUser();
    await tells(reader.id);
    server.dieAt("accepted");
    await send();
    await asSystem("test", (tx) => tx.notice.updateMany({ data: { readAt: new Date() } }));
    tomorrow();
    expect(await writeDigests()).toBe(0);
  });
});

describe("a mail is given up", () => {
  test.each([
    ["recipient", "rcptTo", 550],
    ["text", "data", 554],
  ] as const)(
    "at once when the %s is refused for good, with the server's number and no address",
    async (_, stage, code) => {
      await tells((await aUser()).id);
      server.faults[stage] = refusing(code);
      await send();
      expect(await mail()).toMatchObject({ status: "DEAD", attempts: 1, lastError: String(code) });
      delete server.faults[stage];
      inMinutes(600);
      expect(await send()).toBe(0);
      await nothingLostNorTwice();
    },
  );

  test("at once when its reader's address is none", async () => {
    await tells((await aUser("SOCIAL_WORKER", undefined, { email: "nobody at all" })).id);
    await send();
    expect(await mail()).toMatchObject({ status: "DEAD", attempts: 1, lastError: "wrongAddress" });
  });

  test("after six tries, with longer and longer pauses, and stays listed", async () => {
    await tells((await aUser()).id);
    await server.stop();
    const waited: number[] = [];
    for (let after = 0; (await mail())?.status === "PENDING"; after = waited.at(-1) ?? 0) {
      inMinutes(after);
      await send();
      const { status, nextTryAt } = (await mail()) ?? {};
      if (status === "PENDING" && nextTryAt)
        waited.push((nextTryAt.getTime() - Date.parse("2026-11-23T09:00:00Z")) / 60_000);
    }
    expect(waited).toEqual([1, 6, 36, 156, 516]);
    expect(await mail()).toMatchObject({ status: "DEAD", attempts: 6, lastError: "unreachable" });
    await nothingLostNorTwice();
  });
});

test("a server that is down costs one try a round, not one for every mail", async () => {
  for (let count = 0; count < 5; count += 1) await tells((await aUser()).id);
  await server.stop();
  await send();
  expect((await outgoing()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 0, 0, 1]);
  await server.start();
  inMinutes(1);
  expect(await send()).toBe(5);
});

test("twenty mails taken on by several workers at the same moment arrive once each", async () => {
  for (let count = 0; count < 20; count += 1) await tells((await aUser()).id);
  const sent = await Promise.all(["one", "two", "three", "four"].map(send));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(new Set(server.accepted.map(({ messageId }) => messageId)).size).toBe(20);
  expect(server.accepted).toHaveLength(20);
});

test("what was read before its mail left, or whose reader is gone, is not mailed", async () => {
  const [reader, gone] = [await aUser(), await aUser()];
  await tells(reader.id);
  await tells(gone.id);
  await asSystem("test", (tx) =>
    tx.notice.updateMany({ where: { recipientId: reader.id }, data: { readAt: new Date() } }),
  );
  await asSystem("test", (tx) => tx.user.update({ where: { id: gone.id }, data: { active: false } }));
  expect(await send()).toBe(0);
  expect((await outgoing()).map(({ status, lastError }) => `${status} ${lastError}`).toSorted()).toEqual([
    "DROPPED inactive",
    "DROPPED read",
  ]);
  expect(server.accepted).toEqual([]);
});
