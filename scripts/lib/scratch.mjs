import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { inData } from "./paths.mjs";
import { startPostgres } from "./postgres.mjs";
import { postgresFolder } from "./postgres-account.mjs";
import { runningPostmaster } from "./postmaster.mjs";
import { alive, end } from "./processes.mjs";

// Nothing here outlives the run, so nothing needs to survive a power cut.
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** An embedded PostgreSQL for the length of one run: its folder goes when it stops, or when the next run finds it left over. */
export async function startScratchPostgres(name) {
  const parent = postgresFolder(inData("scratch"));
  mkdirSync(parent, { recursive: true });
  await sweep(parent);
  const folder = join(parent, `${name}-${process.pid}`);
  const { url, stop } = await startPostgres(folder, hasty);
  return { url, stop: () => stop().then(() => rmSync(folder, { recursive: true, force: true })) };
}

async function sweep(parent) {
  for (const name of readdirSync(parent)) {
    if (alive(Number(basename(name).split("-").at(-1)))) continue;
    const running = runningPostmaster(join(parent, name, "data"));
    if (running) await end(running.pid, { ask: "SIGINT" });
    if (existsSync(join(parent, name))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
