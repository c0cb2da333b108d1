import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes.mjs";
import { Problem } from "./say.mjs";

const version = "18";

/** What PostgreSQL's own words come down to. */
export function refusal(what, words) {
  if (/No space left on device/.test(words)) return Object.assign(new Error(what), { code: "ENOSPC" });
  const reason = /(?:FATAL|PANIC|error):\s+(.*)/i.exec(words)?.[1] ?? words.trim().split("\n").at(-1);
  return new Problem(`${what}: ${reason || "it gave no reason"}`);
}

/** Sees to it that there is a data folder, made by the PostgreSQL that will use it. */
export async function ensureData({ folder, data, bin, account }) {
  if (!existsSync(data)) await initialise({ folder, data, bin, account });
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (made !== version)
    throw new Problem(
      `${data} was made by PostgreSQL ${made}, this is ${version}: move the folder away and start again.`,
    );
}

/** Makes a data folder with a password of its own. A crash half way leaves nothing that looks like one. */
async function initialise({ folder, data, bin, account }) {
  const part = `${data}.part`;
  const password = join(folder, "password");
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account.uid) for (const path of [part, password]) chownSync(path, account.uid, account.gid);
  const options = ["--username=postgres", `--pwfile=${password}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=it-IT"];
  const { code, output } = await run(join(bin, "initdb"), [`--pgdata=${part}`, ...options, ...locale], account).catch(
    (error) => {
      throw new Problem(
        `The built-in PostgreSQL does not run on this system (${error.code}): set DATABASE_URL to another.`,
      );
    },
  );
  if (code !== 0) throw refusal("PostgreSQL could not make its data folder", output);
  renameSync(part, data);
}
