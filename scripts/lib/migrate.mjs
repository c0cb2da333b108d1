import pg from "pg";
import { applyMigrations } from "./engine.mjs";
import { readMigrations } from "./schema.mjs";

// Two nodes starting together must not both migrate: the second waits here, then finds nothing left to do.
const lockKey = 7_368_204_115;

/** Applies every migration the database lacks, one node at a time; returns their names. Safe to repeat, also after a crash. */
export async function migrate(url, migrationsList = readMigrations()) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const known = await recorded(client);
    if (migrationsList.migrationDirectories.every(({ path }) => known.has(path))) return [];
    return await applyMigrations(url, migrationsList);
  } finally {
    await client.end();
  }
}

/** The migrations recorded as finished. One begun but not finished was undone by PostgreSQL as a whole: it is run again. */
async function recorded(client) {
  const { rows } = await client.query("select to_regclass('_prisma_migrations') as journal");
  if (rows[0].journal === null) return new Set();
  const unfinished = "finished_at is null and rolled_back_at is null";
  await client.query(`update _prisma_migrations set rolled_back_at = now() where ${unfinished}`);
  const done = await client.query("select migration_name from _prisma_migrations where finished_at is not null");
  return new Set(done.rows.map((row) => row.migration_name));
}
