import pg from "pg";
import type { TestProject } from "vitest/node";
import { databaseAt } from "../../scripts/lib/database-url.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** An administrator's address on the test server. */
    adminUrl: string;
    /** The migrated database that each worker copies; also the prefix of the copies' names. */
    template: string;
  }
}

async function server() {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const { startScratchPostgres } = await import("../../scripts/lib/scratch.mjs");
  return startScratchPostgres("tests");
}

/** One server for the whole run (TEST_DATABASE_URL, or an embedded one) and one migrated template on it. */
export default async function setup(project: TestProject) {
  const { url, stop } = await server();
  const template = `ponte_test_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const clean = async () => {
    const { rows } = await admin.query("select datname from pg_database where starts_with(datname, $1)", [template]);
    for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`);
  };
  await clean();
  await admin.query(`create database "${template}" template template0 locale_provider icu icu_locale 'it-IT'`);
  await migrate(databaseAt(url, template));
  project.provide("adminUrl", url);
  project.provide("template", template);
  return async () => {
    await clean();
    await admin.end();
    await stop();
  };
}
