import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inData, inRoot } from "./paths.mjs";
import { run } from "./processes.mjs";
import { say } from "./say.mjs";

const require = createRequire(import.meta.url);

/** The path of a program that an npm package brings. */
function programOf(name, command = name) {
  const manifest = join(packageFolder(name), "package.json");
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

const packageFolder = (name) =>
  require.resolve
    .paths(name)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** Runs an npm package's program in the project's folder, its words shown; says whether it succeeded. */
export async function check(name, args, { command, env = {} } = {}) {
  say(`\n── ${command ?? name} ${args.join(" ")}`);
  const options = { cwd: inRoot(), env: { ...process.env, ...env }, show: true };
  const { code } = await run(process.execPath, [programOf(name, command), ...args], options);
  return code === 0;
}

/** Runs a test program that writes a JSON report; counts with `count`, or one failure when there is no report. */
export async function suite(name, args, { command, env, report, count }) {
  const file = inData(report);
  rmSync(file, { force: true });
  const succeeded = await check(name, args(file), { command, env: env?.(file) });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(file, "utf8")));
  // A program may fail without a failed test: an error between tests, a set-up that broke.
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}
