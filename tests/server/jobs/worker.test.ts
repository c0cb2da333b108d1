import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { asSystem } from "@/server/db";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import { workerSeen } from "@/server/readiness";
import { anHour, asking, packRow } from "../../support/evidence-factories";
import { aSignedPlan, must } from "../../support/plan-factories";
import { aWorker, kill, until } from "../../support/worker-program";

vi.setConfig({ testTimeout: 120_000 });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packs-"));
});
afterAll(() => rm(folder, { recursive: true }));
const worker = () => aWorker({ DATA_DIR: folder });

/** A plan with an hour delivered, whose pack was asked for. */
async function asked() {
  const made = await aSignedPlan();
  await anHour(made, "2026-11-24");
  return must(await requestEvidencePack(made.operator, asking({ planId: made.plan.id }))).data.packId;
}

/** Holds the register so that whoever reads it waits; gives a way to let go. */
async function holdRegister() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('begin; lock table "Attendance" in access exclusive mode');
  return async () => {
    await client.query("rollback");
    await client.end();
  };
}

const isNow = (packId: string, status: string) => async () => (await packRow(packId)).status === status;
const madeCount = () => asSystem("test", (tx) => tx.auditEvent.count({ where: { type: "evidence.made" } }));

test("a worker killed in the middle of a pack leaves it to the next one, which makes it once", async () => {
  const packId = await asked();
  const letGo = await holdRegister();
  const first = await worker();
  await until(isNow(packId, "RUNNING"), first.said);
  await kill(first.child);
  await letGo();
  expect(await packRow(packId)).toMatchObject({ status: "RUNNING", pdfSha256: null });
  // A minute of silence goes by.
  await asSystem("test", (tx) => tx.$executeRaw`update "EvidencePack" set "beatAt" = now() - interval '61 seconds'`);
  const second = await worker();
  await until(isNow(packId, "DONE"), second.said);
  // The job of the worker that died comes back too, after its time: it finds the pack done.
  await asSystem(
    "test",
    (tx) => tx.$executeRaw`
    update pgboss.job set state = 'retry', start_after = now() - interval '1 second' where name = 'evidence-pack' and state = 'active'`,
  );
  await until(async () => {
    const [open] = await asSystem(
      "test",
      (tx) => tx.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pgboss.job where name = 'evidence-pack' and state < 'completed'`,
    );
    return open?.count === 0;
  }, second.said);
  expect(await madeCount()).toBe(1);
  expect(await packRow(packId)).toMatchObject({ status: "DONE", plans: 1 });
});

test("a worker asked to stop gives its pack back and ends well; the next one makes it at once", async () => {
  const packId = await asked();
  const letGo = await holdRegister();
  const first = await worker();
  await until(isNow(packId, "RUNNING"), first.said);
  const ending = kill(first.child, "SIGTERM");
  await letGo();
  expect(await ending).toBe(0);
  expect(await packRow(packId)).toMatchObject({ status: "QUEUED" });
  // The queue itself would wait some seconds before it tries again.
  await asSystem("test", (tx) => tx.$executeRaw`update pgboss.job set start_after = now() - interval '1 second'`);
  const second = await worker();
  await until(isNow(packId, "DONE"), second.said);
  expect(await madeCount()).toBe(1);
});

test("two workers share the jobs, and the app sees that somebody is there", async () => {
  expect(await workerSeen()).toBe(false);
  const packs = [await asked(), await asked(), await asked()];
  const both = await Promise.all([worker(), worker()]);
  for (const packId of packs) await until(isNow(packId, "DONE"), () => both.map(({ said }) => said()).join());
  expect(await madeCount()).toBe(3);
  await until(workerSeen);
});

test("the queue in the database is the one this version of pg-boss needs", async () => {
  const boss = new PgBoss({ connectionString: process.env.DATABASE_URL ?? "", migrate: false, supervise: false });
  await expect(boss.start()).resolves.toBeDefined();
  expect((await boss.getQueues()).map(({ name }) => name).toSorted()).toEqual([
    "__pgboss__send-it",
    "clocks",
    "digests",
    "evidence-expiry",
    "evidence-pack",
    "indicators",
    "mail",
    "reminders",
    "repayments",
    "snapshots",
  ]);
  await boss.stop({ graceful: false });
});
