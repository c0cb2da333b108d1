import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { Problem, step } from "./say.mjs";

const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Whether node_modules holds what package-lock.json asks for (packages for other computers may be missing). */
function installed() {
  const listed = inRoot("node_modules/.package-lock.json");
  if (!existsSync(listed)) return false;
  const present = packages(listed);
  return Object.entries(packages(inRoot("package-lock.json"))).every(([path, { version, optional, peer }]) => {
    if (path === "") return true;
    return path in present ? present[path].version === version : optional || peer;
  });
}

/** Installs the dependencies when they are missing or another version's. */
export async function ensureInstalled() {
  if (installed()) return;
  await step("Installing dependencies (npm ci, about a minute)", async () => {
    const script = process.env.npm_execpath;
    const [command, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
    const shell = command === "npm" && process.platform === "win32";
    const args = [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const { code, output } = await run(command, args, { cwd: inRoot(), shell });
    if (code === 0) return;
    console.error(output.trim().split("\n").slice(-15).join("\n"));
    if (/ENOSPC/.test(output)) throw Object.assign(new Error("disk full"), { code: "ENOSPC" });
    throw new Problem("npm ci failed (its words are above): check the network or the npm registry, then start again.");
  });
}
