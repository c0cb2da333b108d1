import pg from "pg";
import { afterAll, afterEach, beforeEach, inject } from "vitest";
import { databaseAt } from "../../scripts/lib/database-url.mjs";
import { withoutMail } from "./mail-server";

const template = inject("template");
const name = `${template}_${process.env.VITEST_POOL_ID}`;
const url = databaseAt(inject("adminUrl"), name);
process.env.DATABASE_URL = url;
const found = { ...process.env };

// The first file of a worker copies the template; the following ones find the copy and only empty it.
const admin = new pg.Client({ connectionString: inject("adminUrl") });
await admin.connect();
const known = await admin.query("select from pg_database where datname = $1", [name]);
if (known.rowCount === 0) await admin.query(`create database "${name}" template "${template}"`);
await admin.end();

const client = new pg.Client({ connectionString: url });
await client.connect();
const empty = await emptying();
beforeEach(async () => {
  await client.query(empty);
});
afterEach(withoutMail);
afterAll(async () => {
  await client.end();
  // The next file of this worker finds the environment as this one found it.
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});

/** One script that empties every table and restarts every sequence, past foreign keys and append-only triggers. */
async function emptying() {
  const { rows } = await client.query<{ statement: string }>(`
    select format('delete from %I.%I', schemaname, tablename) as statement
      from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'
    union all
    select unnest(array['delete from pgboss.job', 'update pgboss.version set cron_on = null, maintained_on = null'])
    union all
    select format('select setval(%L, %s, false)', format('%I.%I', schemaname, sequencename), start_value)
      from pg_sequences where schemaname = 'public'`);
  return ["begin", "set local session_replication_role = replica", ...rows.map((row) => row.statement), "commit"].join(
    ";",
  );
}
