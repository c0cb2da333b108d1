import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { alive, commandOf, folderOf } from "./processes.mjs";

/** The PostgreSQL that serves this data folder now: its process and port. Undefined when there is none, only its lock file. */
export function runningPostmaster(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (!pid || !alive(pid)) return undefined;
  if (servesFolder(pid, data)) return { pid, port };
  // After a crash another program got the number. PostgreSQL would take it for itself and refuse to start.
  rmSync(file);
  return undefined;
}

function servesFolder(pid, data) {
  const folder = folderOf(pid);
  if (folder !== undefined) return folder === data;
  const command = commandOf(pid);
  return command.includes("postgres") && (process.platform === "win32" || command.includes(data));
}
