import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import PgBoss from "pg-boss";
import { describeError, log } from "@/lib/log";
import { escalateClocks } from "../clocks/escalate";
import type { Say } from "../documents/sheet-data";
import { expirePacks } from "../evidence/expire-packs";
import { makePack } from "../evidence/make-pack";
import { resumePacks } from "../evidence/resume-packs";
import { refreshFigures } from "../indicators/refresh-figures";
import { doubtLost } from "../notices/claim-mail";
import { sendMails } from "../notices/send-mails";
import { writeDigests } from "../notices/write-digests";
import { sendReminders } from "../reminders/send-reminders";
import { reviewRepayments } from "../repayments/review-repayments";
import { takeDueSnapshots } from "../snapshots/take-due-snapshots";
import type { Jobs } from "./queue";
import { type WorkerTiming, workerTiming } from "./worker-timing";

/** How long what is at work may take to leave off when the worker is stopped; milliseconds. */
const patience = 6_000;

/**
 * Does the background jobs until it is stopped, one of a kind at a time: packs as they are asked for, the end of their time every
 * hour, the standing of repayment plans at 6:00 and every hour until 21:00, reminders at 8:00 Italian time and every hour until 18:00, so that what was missed is made up for, the pictures of ended months every hour, the figures somebody looks at every five minutes. What fails is tried
 * again, each time after a longer pause (the queue's own numbers, in its migration).
 */
export async function runWorker(sayIn: (language: string) => Say, timing: WorkerTiming = workerTiming) {
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
  await boss.work("clocks", seldom, () => told("clocks", () => escalateClocks(over.signal)));
  await boss.work("repayments", seldom, () => told("repayments", () => reviewRepayments(over.signal)));
  await boss.work("snapshots", seldom, () => told("snapshots", () => takeDueSnapshots(over.signal)));
  await boss.work("indicators", seldom, () => told("indicators", () => refreshFigures(over.signal)));
  const sending = { worker: randomUUID(), say: sayIn("it"), timing: timing.mail, signal: over.signal };
  const soon = { pollingIntervalSeconds: 1 };
  await boss.work("mail", soon, () => told("mail", () => sendMails(sending)));
  await boss.work("digests", seldom, () => told("digests", writeDigests));
  const tz = { tz: "Europe/Rome" };
  await boss.schedule("evidence-expiry", "15 * * * *", {}, tz);
  await boss.schedule("reminders", "0 8-18 * * *", {}, tz);
  await boss.schedule("clocks", "0 7-19 * * 1-5", {}, tz);
  await boss.schedule("repayments", "0 6-21 * * *", {}, tz);
  await boss.schedule("digests", "0 8 * * *", {}, tz);
  await boss.schedule("snapshots", "20 * * * *", {}, tz);
  await boss.schedule("indicators", "*/5 * * * *", {}, tz);

  // Whatever was left lying: packs and mails of a worker that died, mails whose job was lost or whose time has come again.
  const mails = async () => {
    await doubtLost(timing.mail);
    await writeDigests();
    await sendMails(sending);
  };
  const rounds = [resumePacks, mails].map((look) => again(look, timing.lookEveryMs, over.signal));
  return {
    async stop() {
      over.abort();
      await boss.stop({ timeout: patience });
      await Promise.race([Promise.all(rounds), sleep(patience)]);
    },
  };
}

/** Does something over and over with pauses between (milliseconds), whatever fails, until it is to stop. */
async function again(work: () => Promise<unknown>, pause: number, signal: AbortSignal) {
  while (!signal.aborted) {
    await work().catch((error) => log.error({ event: "worker.error", error: describeError(error) }));
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
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
