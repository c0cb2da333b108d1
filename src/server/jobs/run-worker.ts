import "server-only";
import PgBoss from "pg-boss";
import { describeError, log } from "@/lib/log";
import type { Say } from "../documents/sheet-data";
import { expirePacks } from "../evidence/expire-packs";
import { makePack } from "../evidence/make-pack";
import { resumePacks } from "../evidence/resume-packs";
import { sendReminders } from "../reminders/send-reminders";
import type { Jobs } from "./queue";

/** How often packs whose maker died are looked for; milliseconds. */
const lookEvery = 30_000;
/** How long what is at work may take to leave off when the worker is stopped; milliseconds. */
const patience = 6_000;

/**
 * Does the background jobs until it is stopped, one of a kind at a time: packs as they are asked for, the end of their time every
 * hour, reminders at 8:00 Italian time and every hour until 18:00, so that what was missed is made up for. What fails is tried
 * again, each time after a longer pause (the queue's own numbers, in its migration).
 */
export async function runWorker(sayIn: (language: string) => Say) {
  const over = new AbortController();
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    application_name: "ponte-worker",
    max: 3,
    migrate: false,
    maintenanceIntervalSeconds: 60,
  });
  boss.on("error", (error) => log.error({ event: "worker.error", error: describeError(error) }));
  await boss.start();

  await boss.work<Jobs["evidence-pack"]>(
    "evidence-pack",
    { pollingIntervalSeconds: 1, includeMetadata: true },
    ([job]) =>
      told("evidence-pack", async () => {
        const last = job !== undefined && job.retryCount >= job.retryLimit;
        if (job) await makePack(job.data.packId, sayIn("it"), { last, signal: over.signal });
      }),
  );
  const seldom = { pollingIntervalSeconds: 10 };
  await boss.work("evidence-expiry", seldom, () => told("evidence-expiry", expirePacks));
  await boss.work("reminders", seldom, () => told("reminders", () => sendReminders(sayIn, over.signal)));
  const tz = { tz: "Europe/Rome" };
  await boss.schedule("evidence-expiry", "15 * * * *", {}, tz);
  await boss.schedule("reminders", "0 8-18 * * *", {}, tz);

  const look = () => resumePacks().catch((error) => log.error({ event: "worker.error", error: describeError(error) }));
  await look();
  const looking = setInterval(look, lookEvery);
  return {
    async stop() {
      clearInterval(looking);
      over.abort();
      await boss.stop({ timeout: patience });
    },
  };
}

/** Does a job; the log says what failed, the queue tries again. */
async function told(name: keyof Jobs, work: () => Promise<unknown>) {
  try {
    await work();
  } catch (error) {
    log.error({ event: "job.failed", job: name, error: describeError(error) });
    // The queue keeps what it is told: never somebody's words.
    throw new Error(`${name} failed`);
  }
}
