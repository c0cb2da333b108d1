import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nextProgram } from "./next.mjs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Problem, step } from "./say.mjs";
import { fingerprint } from "./schema.mjs";

const stamp = inRoot(".next/.fingerprint");
const files = ["next.config.ts", "package-lock.json", "package.json", "tsconfig.json"];
const folders = ["prisma/schema", "public", "src"];

/** A hash of everything that a build is made from. */
function sources() {
  const inside = (folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(inRoot("src/generated")));
  const all = [...files.map((file) => inRoot(file)), ...folders.flatMap(inside)].sort();
  return fingerprint([process.version, ...all.flatMap((path) => [path, readFileSync(path)])]);
}

/** Whether the last build was made from the present sources. */
const built = (wanted) => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;

/** Builds the app with Next.js, unless the last build was made from the same sources. */
export async function ensureBuilt() {
  const wanted = sources();
  if (built(wanted)) return;
  await step("Building the app (next build, a minute or two)", async () => {
    rmSync(stamp, { force: true });
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, output } = await run(process.execPath, [nextProgram(), "build"], { cwd: inRoot(), env });
    if (code === 0) return writeFileSync(stamp, wanted);
    console.error(output.trim().split("\n").slice(-40).join("\n"));
    if (/ENOSPC|No space left/.test(output)) throw Object.assign(new Error("disk full"), { code: "ENOSPC" });
    throw new Problem("The build failed: the lines above say why.");
  });
}
