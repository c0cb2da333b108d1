import { join } from "node:path";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { postgresFolder } from "./postgres-account.mjs";
import { runningPostmaster } from "./postmaster.mjs";
import { end } from "./processes.mjs";
import { onLeave } from "./program.mjs";
import { otherRun } from "./run-lock.mjs";

/** Starts the embedded PostgreSQL of this folder for as long as we run; one that another start uses is only borrowed. */
export async function openEmbedded() {
  const folder = postgresFolder(inData("postgres"));
  const data = join(folder, "data");
  if (!(runningPostmaster(data) && otherRun())) onLeave(() => stopEmbedded(data));
  const { url } = await startPostgres(folder);
  return url;
}

async function stopEmbedded(data) {
  const running = runningPostmaster(data);
  if (running) await end(running.pid, { ask: "SIGINT", insist: "SIGQUIT", patience: 30_000 });
}
