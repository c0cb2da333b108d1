import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { Problem } from "./say.mjs";

// Prisma's own migration program is a download that a town hall's network may refuse; the same engine comes from npm
// as WebAssembly, and writes the same _prisma_migrations table.
const require = createRequire(import.meta.url);
let loaded;

// The engine leaves a ten-second timer behind, which must not keep a finished program alive.
const timer = Object.keys(bindings).find((name) => name.startsWith("__wbg_setTimeout"));
const patient = { ...bindings, [timer]: (work, ms) => setTimeout(work, ms).unref() };

async function load() {
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(entry.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": patient });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}

const filters = { externalTables: [], externalEnums: [] };

async function openEngine(adapter) {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new({}, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

// The adapter cuts a script at every semicolon, which breaks function bodies and leaves half a migration behind. Sent
// whole, PostgreSQL runs it as one transaction: a migration happens entirely or not at all.
function wholeScripts(pool, onRefusal) {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  const executeScript = async (sql) => {
    try {
      await pool.query(sql);
    } catch (error) {
      onRefusal(error);
      const { code, severity, message, detail, column, hint } = error;
      throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
    }
  };
  factory.connect = async () => Object.assign(await connect(), { executeScript });
  return factory;
}

/** Runs the migrations of the list that the database has not recorded yet; returns their names. */
export async function applyMigrations(url, migrationsList) {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  let refusal;
  try {
    const engine = await openEngine(
      wholeScripts(pool, (error) => {
        refusal = error;
      }),
    );
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  } catch (error) {
    const name = /migration_name="([^"]+)"/.exec(error.message)?.[1];
    if (!refusal || !name) throw error;
    const problem = new Problem(`Migration ${name} failed and was undone: ${refusal.message}`);
    throw Object.assign(problem, { code: refusal.code });
  } finally {
    await pool.end();
  }
}

// The engine asks a database for its version before anything else, even to compare two texts: this answers for one.
const noDatabase = {
  provider: "postgres",
  adapterName: "none",
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 15.0", 150_000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => noDatabase,
  dispose: async () => {},
  connect: async () => noDatabase,
  connectToShadowDb: async () => noDatabase,
};

const model = (files) => (files.length > 0 ? { tag: "schemaDatamodel", files } : { tag: "empty" });

/** The SQL that turns one schema into another, "" when they are the same; either may be empty. Needs no database. */
export async function diffSchemas(from, to) {
  const engine = await openEngine(noDatabase);
  const options = { script: true, exitCode: null, shadowDatabaseUrl: null, filters };
  const { stdout } = await engine.diff({ from: model(from), to: model(to), ...options });
  return stdout.includes("-- This is an empty migration.") ? "" : `${stdout.trim()}\n`;
}
