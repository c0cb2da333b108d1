import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { asSystem } from "./db";

const needed = () =>
  readdirSync(join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** The migrations of this version that the database lacks. Fails when it does not answer. */
async function lacking() {
  const applied = await asSystem(
    "readiness",
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  return needed().filter((name) => !applied.some((migration) => migration.name === name));
}

/** Whether a worker of background jobs was seen in the last two minutes: each looks at the clock twice a minute. */
export async function workerSeen() {
  const [found] = await asSystem(
    "readiness",
    (tx) => tx.$queryRaw<{ seen: boolean }[]>`
      select coalesce(max(cron_on) > now() - interval '2 minutes', false) as seen from pgboss.version`,
  );
  return found?.seen ?? false;
}

/** Whether the database answers, which migrations of this version it lacks, and whether somebody does the background jobs: without, pages serve all the same. */
export async function readiness() {
  const missingMigrations = await lacking();
  const ready = missingMigrations.length === 0;
  return { ready, database: "ok" as const, missingMigrations, worker: ready && (await workerSeen()) };
}
