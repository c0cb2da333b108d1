import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "./paths.mjs";
import { end } from "./processes.mjs";
import { isLeaving, onLeave } from "./program.mjs";
import { say } from "./say.mjs";

const longestPause = 60_000;
const settled = 60_000;

/** How a TypeScript program of ours is run as the app's server would. */
const args = ["--conditions=react-server", "--import", "tsx", "src/worker.ts"];

/** Runs the worker to its end; gives its exit code. It gets a process group of its own: Ctrl-C reaches us, and we end it before the database. */
function runOnce(env) {
  const detached = process.platform !== "win32";
  // It ends by itself should this program be killed.
  const all = { ...env, NODE_ENV: env.NODE_ENV ?? "production", PONTE_WITH_PARENT: "1" };
  const child = spawn(process.execPath, args, {
    cwd: inRoot(),
    env: all,
    detached,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const forget = onLeave(() => end(child.pid, { group: true }));
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => resolve(code ?? signal ?? 1));
    child.on("error", () => resolve(1));
  }).finally(forget);
}

/** Keeps the worker of background jobs running beside the app: one that ends is begun again, each time after a longer pause. Never ends by itself. */
export async function keepWorker(env) {
  for (let pause = 1_000; !isLeaving(); pause = Math.min(pause * 2, longestPause)) {
    const from = performance.now();
    const code = await runOnce(env);
    if (isLeaving()) return;
    if (performance.now() - from > settled) pause = 1_000;
    say(`✗ The worker of background jobs ended (${code}): it begins again in ${pause / 1000} s; the app goes on.`);
    await sleep(pause, undefined, { ref: false });
  }
}
