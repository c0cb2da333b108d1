import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { asSystem } from "./db";

const needed = () =>
  readdirSync(join(process.cwd(), "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/** Whether the database answers and which migrations of this version it lacks. Fails when it does not answer. */
export async function readiness() {
  const applied = await asSystem(
    "readiness",
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
  );
  const missingMigrations = needed().filter((name) => !applied.some((migration) => migration.name === name));
  return { ready: missingMigrations.length === 0, database: "ok" as const, missingMigrations };
}
