import { describeError, log } from "@/lib/log";
import { sayIn } from "@/lib/words";
import { disconnect } from "@/server/db";
import { runWorker } from "@/server/jobs/run-worker";
import { timingFrom } from "@/server/jobs/worker-timing";

/*
 * The background jobs, in a program of their own beside the app: `npm start` runs it too, `npm run worker` alone. Any number
 * may run on the same database.
 */

const worker = await runWorker(sayIn, timingFrom(process.argv.slice(2))).catch((error: unknown) => {
  log.error({ event: "worker.notStarted", error: describeError(error) });
  process.exit(1);
});
log.info({ event: "worker.started" });

let leaving = false;
async function leave() {
  if (leaving) return;
  leaving = true;
  await worker.stop();
  await disconnect();
  log.info({ event: "worker.stopped" });
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);

// Started beside the app it ends with it, also when that program is killed and tells nobody.
const parent = process.ppid;
if (process.env.PONTE_WITH_PARENT) setInterval(() => process.ppid === parent || leave(), 1_000).unref();
