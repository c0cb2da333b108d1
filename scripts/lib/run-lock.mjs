import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dataFolder, inData } from "./paths.mjs";
import { alive, commandOf, end } from "./processes.mjs";
import { onLeave } from "./program.mjs";
import { Problem } from "./say.mjs";

const file = inData("run.json");
const ours = ({ pid, script }) => alive(pid) && (process.platform === "win32" || commandOf(pid).includes(script));

function read() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** The start or dev that holds this folder now, if another one does. */
export function otherRun() {
  const held = read();
  return held && held.pid !== process.pid && ours(held) ? held : undefined;
}

/** Takes this folder for one start or dev, so that two never share a database or a build; clears away what a crash left. */
export async function claimFolder(script, address) {
  mkdirSync(dataFolder, { recursive: true });
  for (;;) {
    const other = otherRun();
    if (other)
      throw new Problem(
        `Ponte already runs from this folder (process ${other.pid}, ${other.address}): use it, or stop it first.`,
      );
    const left = read();
    if (left?.server && commandOf(left.server).includes("next")) await end(left.server, { group: true });
    if (existsSync(file)) rmSync(file);
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, script, address }), { flag: "wx" });
      onLeave(releaseFolder);
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Notes the app's own process, so that the next start can end it should this one be killed. */
export function noteServer(server) {
  writeFileSync(file, JSON.stringify({ ...read(), server }));
}

function releaseFolder() {
  if (read()?.pid === process.pid) rmSync(file);
}
