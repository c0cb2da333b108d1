import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot, root } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Problem } from "./say.mjs";
import { fingerprint, readSchema, schemaFolder } from "./schema.mjs";

const require = createRequire(import.meta.url);
const stamp = inRoot("src/generated/.fingerprint");

/** Writes the Prisma client when the schema or Prisma changed since the last time; says whether it did. */
export async function generateClient() {
  const manifest = require.resolve("prisma/package.json");
  const input = readSchema().flatMap(({ path, content }) => [path, content]);
  const wanted = fingerprint([require(manifest).version, ...input]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  const cli = join(dirname(manifest), require(manifest).bin.prisma);
  // Prisma wants a path to its downloaded engine even where it will not run it: any existing file will do.
  const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const env = { ...process.env, ...engine, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  const { code, output } = await run(process.execPath, [cli, "generate", "--schema", schemaFolder], { cwd: root, env });
  if (code !== 0) throw new Problem(`prisma generate refused the schema:\n${output}`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}
