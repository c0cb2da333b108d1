import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./paths.mjs";

export const schemaFolder = inRoot("prisma/schema");
export const migrationsFolder = inRoot("prisma/migrations");

/** The schema's files in name order, in the shape the schema engine takes. */
export function readSchema(folder = schemaFolder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), "utf8") }));
}

/** One hash over all given texts, so that a step can tell whether its input changed. */
export function fingerprint(texts) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex");
}

/** The migration folders in the order they are applied, in the shape the schema engine takes. */
export function readMigrations(folder = migrationsFolder) {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const migrations = names
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort();
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
