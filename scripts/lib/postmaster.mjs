import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { alive, commandOf, folderOf } from "./processes.mjs";

/** The PostgreSQL that serves this data folder now: its process and port. A lock that a crash left is taken away. */
export function runningPostmaster(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n").map(Number);
  if (pid && alive(pid) && servesFolder(pid, data)) return { pid, port };
  // PostgreSQL itself would be stopped by any process of that number: another program, or one that ended but is still
  // listed, as in containers. What the lock protects stays protected: it still refuses memory that is in use.
  rmSync(file);
  return undefined;
}

function servesFolder(pid, data) {
  const folder = folderOf(pid);
  if (folder !== undefined) return folder === realpathSync(data);
  const command = commandOf(pid);
  return command.includes("postgres") && (process.platform === "win32" || command.includes(data));
}
