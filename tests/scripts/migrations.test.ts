import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { databaseAt } from "../../scripts/lib/database-url.mjs";
import { compareDatabases } from "../../scripts/lib/drift.mjs";
import { diffSchemas } from "../../scripts/lib/engine.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { readMigrations, readSchema } from "../../scripts/lib/schema.mjs";

const admin = new pg.Client({ connectionString: inject("adminUrl") });
const names = ["first", "second", "third"].map((name) => `${inject("template")}_${name}`);
const [first = "", second = "", third = ""] = names.map((name) => databaseAt(inject("adminUrl"), name));
const all = readMigrations();

/** The same list with only these of its migrations, or with one more at its end. */
const only = (prefixes: number) => ({ ...all, migrationDirectories: all.migrationDirectories.slice(0, prefixes) });
const withOneMore = (sql: string) => {
  const migrationFile = { path: "migration.sql", content: { tag: "ok", value: sql } };
  return {
    ...all,
    migrationDirectories: [...all.migrationDirectories, { path: "29991231000000_one_more", migrationFile }],
  };
};

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

beforeAll(async () => {
  await admin.connect();
  for (const name of names) await admin.query(`create database "${name}" template template0`);
});

afterAll(async () => {
  for (const name of names) await admin.query(`drop database "${name}" with (force)`);
  await admin.end();
});

test("two nodes that start together migrate once, and again changes nothing", async () => {
  const runs = await Promise.all([migrate(first), migrate(first), migrate(first)]);
  const applied = all.migrationDirectories.map(({ path }) => path);
  expect(runs.toSorted((a, b) => a.length - b.length)).toEqual([[], [], applied]);
  expect(await migrate(first)).toEqual([]);
});

test("schema and migrations say the same, but for what is written by hand", async () => {
  // The first migration holds the functions that the schema's defaults call.
  await migrate(second, only(1));
  await query(second, await diffSchemas([], readSchema()));
  const { added, missing } = await compareDatabases(first, second);
  expect(missing).toEqual([]);
  // Prisma names what it makes after the model, in capitals; what is made by hand is named in small letters.
  const byHand = /^(constraint "?\w+"?\.|index CREATE (UNIQUE )?INDEX )[a-z_]+ /;
  expect(added.filter((fact) => !byHand.test(fact))).toEqual([]);
});

test("a failing migration leaves nothing behind and can be put right", async () => {
  await migrate(third);
  const broken = withOneMore('create table half(id int); insert into "NoSuchTable" values (1);');
  await expect(migrate(third, broken)).rejects.toThrow(/one_more failed and was undone: relation "NoSuchTable"/);
  expect((await query(third, "select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
  expect(await migrate(third, withOneMore("create table half(id int);"))).toEqual(["29991231000000_one_more"]);
});

test("a migration that a crash interrupted is run again", async () => {
  await query(third, "update _prisma_migrations set finished_at = null where migration_name like '%one_more'");
  await query(third, "drop table half");
  expect(await migrate(third, withOneMore("create table half(id int);"))).toEqual(["29991231000000_one_more"]);
});
