import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Problem } from "./say.mjs";

// Its account must get through the folders made on the way to it, whatever root's habit; secrets set their own mode.
process.umask(0o022);

/** Where root's PostgreSQL goes when its account may not enter the project's folder. */
export const commonFolder = "/var/lib/ponte";

const number = (args) => {
  const { status, stdout } = spawnSync("id", args, { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
};

const account = (name) => {
  const uid = number(["-u", name]);
  const gid = number(["-g", name]);
  return uid && gid ? { uid, gid } : undefined;
};

/** The account PostgreSQL runs under: our own, or, because it refuses root, `postgres` (made if need be) or `nobody`. */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return {};
  const found = account("postgres");
  if (found) return found;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  const made = account("postgres") ?? account("nobody");
  if (made) return made;
  throw new Problem("PostgreSQL does not run as root and no other account could be made: start as an ordinary user.");
}

/** Whether that account may enter the folder (all of its parents count). Our own account always may. */
export function mayEnter({ uid, gid }, folder) {
  if (uid === undefined) return true;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid: owner, gid: group } = statSync(path);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & bit)) return false;
    if (path === dirname(path)) return true;
  }
}

const existing = (path) => (existsSync(path) ? path : existing(dirname(path)));

/** Where embedded PostgreSQL keeps its files: the wanted folder, or, told by a note beside it, one that its account may enter. */
export function postgresFolder(wanted) {
  const note = `${wanted}.elsewhere`;
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  if (mayEnter(postgresAccount(), existing(wanted))) return wanted;
  const folder = join(commonFolder, randomBytes(6).toString("hex"));
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${folder}\n`);
  return folder;
}
