import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { committedSchema } from "./lib/committed-schema.mjs";
import { diffSchemas } from "./lib/engine.mjs";
import { program } from "./lib/program.mjs";
import { Problem, say } from "./lib/say.mjs";
import { migrationsFolder, readSchema } from "./lib/schema.mjs";

// npm run db:migration -- add_session_place: a new migration from the committed schema to the edited one.
await program(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]{2,60}$/.test(name))
    throw new Problem(
      "Give the migration a name of small letters, digits and _: npm run db:migration -- add_session_place",
    );
  const sql = await diffSchemas(committedSchema(), readSchema()).catch(explain);
  if (sql === "")
    throw new Problem("prisma/schema says the same as the last commit: edit it first, then ask for a migration.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), sql);
  say(sql);
  say(`Written to prisma/migrations/${stamp}_${name}/migration.sql: read it, complete it, then npm run db:migrate.`);
});

/** The engine's complaint about the edited schema is for who edits it: shown whole. */
function explain(error) {
  if (error.code === "P1012") throw new Problem(`The edited schema is not valid:\n${error.message}`);
  throw error;
}
