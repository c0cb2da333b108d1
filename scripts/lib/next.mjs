import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRoot } from "./paths.mjs";
import { localAddress } from "./preflight.mjs";
import { end, until } from "./processes.mjs";
import { onLeave } from "./program.mjs";
import { Problem } from "./say.mjs";

/** The path of Next.js' own program. */
export function nextProgram() {
  const manifest = createRequire(import.meta.url).resolve("next/package.json");
  return join(dirname(manifest), "dist/bin/next");
}

const modes = { start: "production", dev: "development" };

const ready = (address) =>
  fetch(`${address}/readyz`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Runs `next start` or `next dev` and waits until it is ready. Gives its process and a promise of its end.
 * It gets a process group of its own: Ctrl-C reaches us, and we stop it and all it started before the database.
 */
export async function serve(command, { port, host, env }) {
  const args = [nextProgram(), command, "--port", String(port), ...(host ? ["--hostname", host] : [])];
  const options = {
    cwd: inRoot(),
    env: { ...env, NODE_ENV: modes[command], NEXT_TELEMETRY_DISABLED: "1" },
    detached: process.platform !== "win32",
  };
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
  let over = false;
  const ended = new Promise((resolve) => {
    child.on("exit", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  }).finally(() => {
    over = true;
  });
  onLeave(() => over || end(child.pid, { group: true }));
  const address = localAddress(host, port);
  const up = await until(async () => over || (await ready(address)), 120_000, 100);
  if (over || !up) throw new Problem("The app did not become ready: the lines above say why.");
  return { pid: child.pid, ended };
}
