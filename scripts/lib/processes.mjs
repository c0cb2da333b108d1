import { spawn, spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "./paths.mjs";
import { isLeaving, onLeave } from "./program.mjs";

/** Whether a process with this number exists, ours or not. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return !ended(pid);
  } catch (error) {
    return error.code === "EPERM";
  }
}

// A process that ended keeps its number until its parent notices: in a container nobody may.
const ended = (pid) => process.platform === "linux" && /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));

/** The command line of a process, "" when it cannot be told: numbers are given again to other programs after a crash. */
export function commandOf(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    if (process.platform === "win32")
      return spawnSync("tasklist", ["/fi", `pid eq ${pid}`], { encoding: "utf8" }).stdout;
    return spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).stdout;
  } catch {
    return "";
  }
}

/** The folder a process works in, undefined when it cannot be told. */
export function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** Waits until `done()` is truthy, at most `ms`; says whether it became so. */
export async function until(done, ms, pause = 50) {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await done()) return true;
    await sleep(pause);
  }
  return Boolean(await done());
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Ends a process: asks first, then insists. */
export async function end(pid, { ask = "SIGTERM", insist = "SIGKILL", patience = 10_000, group = false } = {}) {
  const target = group && process.platform !== "win32" ? -pid : pid;
  signal(target, ask);
  if (await until(() => !alive(pid), patience)) return;
  signal(target, insist);
  await until(() => !alive(pid), 5_000);
}

/** Runs a command to its end (when we end first, it never says so); gives its exit code and, unless it is shown, everything it printed. */
export function run(command, args, { show = false, ...options } = {}) {
  const out = show ? "inherit" : "pipe";
  const child = spawn(command, args, { ...options, stdio: ["ignore", out, out] });
  const forget = onLeave(() => end(child.pid));
  let output = "";
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => isLeaving() || resolve({ code: code ?? 1, output }));
  }).finally(forget);
}

/** Runs a TypeScript program of ours beside the app, as the app's server would, its words shown; gives its exit code. */
export async function runTypeScript(file, args, settings) {
  const all = ["--conditions=react-server", "--import", "tsx", file, ...args];
  const { code } = await run(process.execPath, all, {
    cwd: inRoot(),
    env: { ...process.env, ...settings },
    show: true,
  });
  return code;
}
