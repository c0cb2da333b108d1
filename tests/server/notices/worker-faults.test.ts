import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mailTiming } from "@/domain/mail";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { doubtLost } from "@/server/notices/claim-mail";
import { sendMails } from "@/server/notices/send-mails";
import { writeDigests } from "@/server/notices/write-digests";
import { aFaultyMailServer, type Stage, silent } from "../../support/faulty-mail-server";
import { notices, outgoing, tells } from "../../support/notice-factories";
import { aUser } from "../../support/organisation-factories";
import { sayIn } from "../../support/say";
import { aWorker, kill, until } from "../../support/worker-program";

vi.setConfig({ testTimeout: 90_000 });
const hasty = ["--look-every", "150", "--mail-pauses", "200,200,200,200,200", "--mail-patience", "1500"];
const letters = () => ({
  SMTP_URL: process.env.SMTP_URL ?? "",
  MAIL_FROM: process.env.MAIL_FROM ?? "",
  NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? "",
});
const worker = (...more: string[]) => aWorker(letters(), [...hasty, ...more]);
const statuses = async () => (await outgoing()).map(({ status }) => status);
const one = (status: string) => async () => (await statuses()).join() === status;

let server: Awaited<ReturnType<typeof aFaultyMailServer>>;
beforeEach(async () => {
  // The worker is a program of its own and lives by the real clock.
  setClock(new Date());
  server = await aFaultyMailServer();
});
afterEach(() => server.stop());

const loseJobs = () => asSystem("test", (tx) => tx.$executeRaw`delete from pgboss.job where name = 'mail'`);

/** Holds the table of mails so that whoever claims one, or says what became of it, waits; gives a way to let go. */
async function holdMails(mode: string) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`begin; lock table "OutgoingMail" in ${mode} mode`);
  return async () => {
    await client.query("rollback");
    await client.end();
  };
}

/** Ten minutes and a morning later: whatever a dead worker left is settled, and every unread notice was told by a mail. */
async function settles(tellings: number) {
  setClock(new Date(Date.now() + 600_000));
  await doubtLost(mailTiming);
  await sendMails({ worker: "second", say: sayIn("it") });
  setClock(new Date(Date.now() + 86_400_000 * 4));
  for (let day = 0; day < 5 && (await notices()).some(({ mailId }) => !mailId); day += 1) {
    setClock(new Date(Date.now() + 86_400_000 * (5 + day)));
    await writeDigests();
    await sendMails({ worker: "second", say: sayIn("it") });
  }
  expect(await notices()).toHaveLength(tellings);
  const mailed = await outgoing();
  for (const { mailId } of await notices()) expect(mailed.find(({ id }) => id === mailId)?.status).toBe("SENT");
  const ids = server.accepted.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

test("a worker killed before it takes a mail on leaves it to the next, even if the job was lost", async () => {
  await tells((await aUser()).id);
  const letGo = await holdMails("share row exclusive");
  const first = await worker();
  await kill(first.child);
  await loseJobs();
  await letGo();
  expect(await statuses()).toEqual(["PENDING"]);
  const second = await worker();
  await until(one("SENT"), second.said);
  await kill(second.child);
  expect(await settles(1)).toHaveLength(1);
});

const stages: [string, Stage, number][] = [
  ["before the mail server answers", "connect", 0],
  ["while the mail server asks who it is for", "rcptTo", 0],
  ["while the mail server takes the text", "data", 0],
];
test.each(stages)(
  "a worker killed %s leaves its mail in doubt: nothing is lost, nothing goes twice",
  async (_, stage, had) => {
    await tells((await aUser()).id);
    server.faults[stage] = silent;
    const { child, said } = await worker("--mail-patience", "20000");
    await until(async () => server.reached.includes(stage), said);
    await kill(child);
    delete server.faults[stage];
    expect(await statuses()).toEqual(["SENDING"]);
    expect(server.accepted).toHaveLength(had);
    expect(await settles(1)).toHaveLength(had + 1);
  },
);

test("a worker killed when the mail server had taken the mail and nothing was written yet sends it no second time", async () => {
  await tells((await aUser()).id);
  let held = async () => {};
  server.faults.accepted = async () => {
    held = await holdMails("share row exclusive");
  };
  const { child, said } = await worker();
  await until(async () => server.accepted.length === 1 && server.reached.includes("accepted"), said);
  await until(async () => (await waiting()) > 0, said);
  await kill(child);
  delete server.faults.accepted;
  await held();
  expect(await statuses()).toEqual(["SENDING"]);
  const ids = await settles(1);
  expect(ids).toHaveLength(2);
  expect((await outgoing()).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    "URGENT UNCERTAIN",
    "DIGEST SENT",
  ]);
});

/** How many are held up by somebody's lock. */
const waiting = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from pg_locks where not granted and relation = '"OutgoingMail"'::regclass`;
    return rows.length;
  });

test("two workers at once, a mail server that is away for a while: every mail arrives once", async () => {
  const readers = [];
  for (let count = 0; count < 8; count += 1) readers.push(await aUser());
  await server.stop();
  for (const { id } of readers) await tells(id);
  const [first, second] = [await worker(), await worker()];
  await until(async () => (await outgoing()).some(({ attempts }) => attempts > 0), first.said);
  await server.start();
  await until(async () => (await statuses()).every((status) => status === "SENT"), second.said);
  await kill(first.child);
  await kill(second.child, "SIGTERM");
  expect(server.accepted.map(({ to }) => to).toSorted()).toEqual(readers.map(({ email }) => email).toSorted());
  expect(await settles(8)).toHaveLength(8);
});

test("a worker whose connections to the database are cut while it sends writes down afterwards that the mail left", async () => {
  const before = await backends();
  await tells((await aUser()).id);
  let goOn = () => {};
  server.faults.accepted = () =>
    new Promise<void>((resolve) => {
      goOn = resolve;
    });
  const { child, said } = await worker("--mail-patience", "20000");
  await until(async () => server.reached.includes("accepted"), said);
  const theirs = (await backends()).filter((pid) => !before.includes(pid));
  await asSystem("test", (tx) => tx.$queryRaw`select pg_terminate_backend(pid) from unnest(${theirs}::int[]) pid`);
  goOn();
  await until(one("SENT"), said);
  await kill(child);
  expect(await settles(1)).toHaveLength(1);
});

const backends = () =>
  asSystem("test", async (tx) => {
    const rows = await tx.$queryRaw<{ pid: number }[]>`
      select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    return rows.map(({ pid }) => pid);
  });
