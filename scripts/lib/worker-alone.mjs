import "./environment.mjs";
import { runTypeScript } from "./processes.mjs";
import { program } from "./program.mjs";
import { Problem } from "./say.mjs";

/** Runs the worker of background jobs by itself until it is stopped, on a database that is migrated already. */
export function runWorkerAlone() {
  return program(async () => {
    if (!process.env.DATABASE_URL) throw new Problem("Set DATABASE_URL to the database whose jobs are to be done.");
    // It ends by itself should this program be killed.
    const settings = { NODE_ENV: process.env.NODE_ENV ?? "production", PONTE_WITH_PARENT: "1" };
    return runTypeScript("src/worker.ts", [], settings);
  });
}
